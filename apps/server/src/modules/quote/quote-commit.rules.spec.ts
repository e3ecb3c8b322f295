import { describe, expect, it } from '@jest/globals';
import type { QuoteContent, QuotedLine } from './quote.types.js';
import { costsTheSame, mismatchOf, newPriceOf, type QuotedOrder } from './quote-commit.rules.js';
import type { Decision } from './quote-decision.rules.js';

function quoted(lineNo: number, payableFen: number, more: Partial<QuotedLine> = {}): QuotedLine {
  const goods = { sku: `SKU${lineNo}`, quantity: 2, amountFen: 5000 };
  return { lineNo, ...goods, reductions: [], payableFen, ...more };
}

const taken = (...codes: string[]) =>
  codes.map((code) => ({ code, amountFen: 1, reductionFen: 1 }));

const CONTENT: QuoteContent = {
  lines: [quoted(1, 3000), quoted(2, 4000, { category: 'TEA' })],
  payableFen: 7000,
  taken: taken('A', 'B'),
  pointsToUse: 200,
  best: false,
};
const QUOTE = { storeCode: 'S01', channel: 'pos', content: CONTENT };

function order(given: Partial<QuotedOrder> = {}): QuotedOrder {
  return {
    storeCode: 'S01',
    channel: 'pos',
    paidFen: 7000,
    lines: CONTENT.lines.map((line) => ({ ...line, paidFen: line.payableFen })),
    ...given,
  };
}

const LINE3 = { lineNo: 3, sku: 'SKU3', quantity: 1, amountFen: 100, paidFen: 100 };

const withLine = (change: Partial<QuotedOrder['lines'][number]>) =>
  order({
    lines: order().lines.map((line, index) => (index === 1 ? { ...line, ...change } : line)),
  });

describe('an order must equal its quote', () => {
  it.each<[string, QuotedOrder, string | null]>([
    ['as quoted', order(), null],
    ['its lines in another order', order({ lines: [...order().lines].reverse() }), null],
    ['with the category left out', withLine({ category: undefined }), null],
    [
      'with the coupons and points told again',
      order({ couponCodes: ['B', 'A'], pointsUsed: 200 }),
      null,
    ],
    ['in another store', order({ storeCode: 'S02' }), 'storeCode'],
    ['through another channel', order({ channel: 'shop' }), 'channel'],
    ['with a line less', order({ lines: order().lines.slice(1) }), 'lines'],
    ['with a line more', order({ lines: [...order().lines, LINE3] }), 'lines'],
    ['with another line number', withLine({ lineNo: 3 }), 'lines'],
    ['of another product', withLine({ sku: 'OTHER' }), 'lines[1]'],
    ['of another quantity', withLine({ quantity: 3 }), 'lines[1]'],
    ['at another price', withLine({ amountFen: 5001 }), 'lines[1]'],
    ['of another category', withLine({ category: 'COFFEE' }), 'lines[1]'],
    ['paid otherwise', withLine({ paidFen: 3999 }), 'lines[1].paidFen'],
    ['with a coupon less', order({ couponCodes: ['A'] }), 'couponCodes'],
    ['with a coupon more', order({ couponCodes: ['A', 'B', 'C'] }), 'couponCodes'],
    ['with another coupon', order({ couponCodes: ['A', 'C'] }), 'couponCodes'],
    ['with other points', order({ pointsUsed: 100 }), 'pointsUsed'],
    ['with no points at all', order({ pointsUsed: 0 }), 'pointsUsed'],
  ])('%s', (_, given, field) => {
    expect(mismatchOf(given, QUOTE)).toBe(field);
  });

  it('and of a line that was sent first the place in the order is told', () => {
    const lines = [...withLine({ paidFen: 1 }).lines].reverse();
    expect(mismatchOf(order({ lines }), QUOTE)).toBe('lines[0].paidFen');
  });
});

describe('a quote still holds', () => {
  function now(lines: [number, number][], codes: string[], pointsToUse: number): Decision {
    const payable = lines.map(([lineNo, payableFen]) => ({ lineNo, payableFen }));
    return {
      priced: { lines: payable, taken: taken(...codes) },
      pointsToUse,
    } as unknown as Decision;
  }

  it.each<[string, Decision, boolean]>([
    [
      'when all is as it was told',
      now(
        [
          [2, 4000],
          [1, 3000],
        ],
        ['B', 'A'],
        200,
      ),
      true,
    ],
    [
      'unless a line costs something else',
      now(
        [
          [1, 3000],
          [2, 4001],
        ],
        ['A', 'B'],
        200,
      ),
      false,
    ],
    ['unless a line is gone', now([[1, 3000]], ['A', 'B'], 200), false],
    [
      'unless a coupon is gone',
      now(
        [
          [1, 3000],
          [2, 4000],
        ],
        ['A'],
        200,
      ),
      false,
    ],
    [
      'unless another coupon has taken the place of one',
      now(
        [
          [1, 3000],
          [2, 4000],
        ],
        ['A', 'C'],
        200,
      ),
      false,
    ],
    [
      'unless fewer points pay',
      now(
        [
          [1, 3000],
          [2, 4000],
        ],
        ['A', 'B'],
        100,
      ),
      false,
    ],
  ])('%s', (_, decision, holds) => {
    expect(costsTheSame(CONTENT, decision)).toBe(holds);
  });
});

it('a till is told the new price: lines, coupons, points', () => {
  const priced = { lines: [], payableFen: 6900, taken: [], refused: [] };
  const told = { coupons: [], pointsToUse: 100, offsetFen: 100 };
  expect(newPriceOf({ priced, ...told, mostPoints: 300, why: 'INSUFFICIENT_POINTS' })).toEqual({
    payableFen: 6900,
    lines: [],
    ...told,
  });
});
