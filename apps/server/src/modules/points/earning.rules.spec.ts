import { type Birthday, businessDay, type LeapDay } from '@shuke/shared';
import fc from 'fast-check';
import {
  type EarningOrder,
  type EarningTerms,
  earnedInAll,
  earningsOf,
  earns,
  isBirthdayMonth,
} from './earning.rules.js';

const BIRTHDAY = { code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 } as const;
const MEMBER_DAY = {
  code: 'MEMBER_DAY',
  kind: 'member_day',
  pointsPercent: 200,
  daysOfMonth: [8, 18, 28],
} as const;

/** One point a yuan and nothing else, unless told otherwise. */
function terms(given: object = {}): EarningTerms {
  return {
    rate: { points: 1, perFen: 100 },
    multipliers: [],
    campaigns: [],
    leapDay: '02-28',
    ...given,
  };
}

/** One line, on a day and by a member without anything special, unless told otherwise. */
function order(paidFen: number, given: Partial<EarningOrder> = {}): EarningOrder {
  return {
    storeCode: 'S01',
    day: businessDay('2026-03-18'),
    lines: [{ sku: 'A', paidFen }],
    tier: { code: 'BASIC', pointsPercent: 100 },
    birthday: null,
    earnedThatDay: 0,
    ...given,
  };
}

const tier = (pointsPercent: number) => ({ tier: { code: 'GOLD', pointsPercent } });
const entries = (of: EarningOrder, by: EarningTerms = terms()) =>
  earningsOf(of, by).map(({ reason, points }) => [reason, points]);

describe('worked examples', () => {
  test('1: base 199, tier +99, member day +199, 497 in three entries', () => {
    const earned = earningsOf(order(19_990, tier(150)), terms({ multipliers: [MEMBER_DAY] }));
    expect(earned).toEqual([
      { reason: 'ORDER_BASE', points: 199 },
      { reason: 'ORDER_TIER', points: 99 },
      { reason: 'ORDER_MEMBER_DAY', points: 199 },
    ]);
    expect(earnedInAll(earned)).toBe(497);
  });

  test('8: base 10 at 120 % is 2 more, never in floating point', () => {
    expect(entries(order(1_000, tier(120)))).toEqual([
      ['ORDER_BASE', 10],
      ['ORDER_TIER', 2],
    ]);
  });
});

describe('the base', () => {
  test.each([
    [19_990, { points: 1, perFen: 100 }, 199],
    [99, { points: 1, perFen: 100 }, 0],
    [333, { points: 3, perFen: 200 }, 4],
    [0, { points: 1, perFen: 100 }, 0],
  ])('of %i fen at %j is %i', (fen, rate, wanted) => {
    expect(earnedInAll(earningsOf(order(fen), terms({ rate })))).toBe(wanted);
  });

  test('is floored once, over the order and not by line', () => {
    const lines = [150, 150, 150].map((paidFen, i) => ({ sku: `A${i}`, paidFen }));
    expect(entries(order(0, { lines }))).toEqual([['ORDER_BASE', 4]]);
  });

  test.each([
    ['a product', { products: ['CARD'] }, 100],
    ['a category', { categories: ['tobacco'] }, 50],
    ['both, each line once', { products: ['CARD'], categories: ['tobacco'] }, 20],
    ['a store', { stores: ['S01'] }, 0],
    ['another store', { stores: ['S02'] }, 130],
    ['nothing', {}, 130],
  ])('leaves out %s', (_, exclude, wanted) => {
    const lines = [
      { sku: 'A', category: 'tea', paidFen: 2_000 },
      { sku: 'B', category: 'tobacco', paidFen: 8_000 },
      { sku: 'CARD', paidFen: 3_000 },
    ];
    expect(earnedInAll(earningsOf(order(0, { lines }), terms({ exclude })))).toBe(wanted);
  });

  test('a line without a category is in no category', () => {
    expect(earns({ sku: 'A', category: null }, 'S01', { categories: ['', 'tea'] })).toBe(true);
    expect(earns({ sku: 'A' }, 'S01', { categories: ['tea'] })).toBe(true);
  });
});

describe('the bonuses', () => {
  test('stand as base, tier, multipliers as listed, campaigns by code, each from the base', () => {
    const campaign = { from: '2026-03-18', until: '2026-03-18', pointsPercent: 130 };
    const by = terms({
      multipliers: [MEMBER_DAY, BIRTHDAY],
      campaigns: [
        { ...campaign, code: 'M' },
        { ...campaign, code: 'Z' },
        { ...campaign, code: 'A' },
      ],
    });
    const birthday: Birthday = { calendar: 'solar', month: 3, day: 1 };
    expect(entries(order(10_000, { ...tier(150), birthday }), by)).toEqual([
      ['ORDER_BASE', 100],
      ['ORDER_TIER', 50],
      ['ORDER_MEMBER_DAY', 100],
      ['ORDER_BIRTHDAY', 100],
      ['ORDER_A', 30],
      ['ORDER_M', 30],
      ['ORDER_Z', 30],
    ]);
  });

  test.each([
    ['2026-03-08', true],
    ['2026-03-28', true],
    ['2026-03-09', false],
  ])('the member day: %s is %s', (day, holds) => {
    const earned = earningsOf(
      order(100, { day: businessDay(day) }),
      terms({ multipliers: [MEMBER_DAY] }),
    );
    expect(earned).toHaveLength(holds ? 2 : 1);
  });

  test.each<[string, Birthday | null, string, LeapDay, boolean]>([
    ['the month itself', { calendar: 'solar', month: 3, day: 31 }, '2026-03-01', '02-28', true],
    ['the month before', { calendar: 'solar', month: 2, day: 28 }, '2026-03-01', '02-28', false],
    ['29 Feb on the 28th', { calendar: 'solar', month: 2, day: 29 }, '2026-02-01', '02-28', true],
    ['29 Feb on 1 March', { calendar: 'solar', month: 2, day: 29 }, '2026-03-31', '03-01', true],
    ['… not in February', { calendar: 'solar', month: 2, day: 29 }, '2026-02-10', '03-01', false],
    ['… but in a leap year', { calendar: 'solar', month: 2, day: 29 }, '2028-02-10', '03-01', true],
    // The Mid-Autumn day: 25 September 2026, 15 September 2027, 3 October 2028.
    ['lunar 2026', { calendar: 'lunar', month: 8, day: 15 }, '2026-09-01', '02-28', true],
    ['lunar 2028', { calendar: 'lunar', month: 8, day: 15 }, '2028-10-31', '02-28', true],
    ['lunar, not 2028', { calendar: 'lunar', month: 8, day: 15 }, '2028-09-30', '02-28', false],
    ['nobody’s birthday', null, '2026-03-01', '02-28', false],
  ])('the birthday month: %s', (_, birthday, day, leapDay, holds) => {
    const by = terms({ multipliers: [BIRTHDAY], leapDay });
    const earned = earningsOf(order(100, { birthday, day: businessDay(day) }), by);
    expect(earned.map(({ reason }) => reason).includes('ORDER_BIRTHDAY')).toBe(holds);
  });

  test('the birthday month is the whole month', () => {
    const birthday: Birthday = { calendar: 'solar', month: 12, day: 31 };
    const on = (day: string) => isBirthdayMonth(birthday, businessDay(day), '02-28');
    expect([on('2026-11-30'), on('2026-12-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a campaign', () => {
  const SPRING = { code: 'SPRING', from: '2026-03-10', until: '2026-03-20', pointsPercent: 150 };
  const bonusOf = (campaign: object, given: Partial<EarningOrder> = {}) =>
    earningsOf(order(10_000, given), terms({ campaigns: [{ ...SPRING, ...campaign }] })).find(
      ({ reason }) => reason === 'ORDER_SPRING',
    )?.points ?? 0;

  test.each([
    ['2026-03-09', 0],
    ['2026-03-10', 50],
    ['2026-03-20', 50],
    ['2026-03-21', 0],
  ])('holds from its first through its last day: %s earns %i', (day, wanted) => {
    expect(bonusOf({}, { day: businessDay(day) })).toBe(wanted);
  });

  test.each([
    ['its store', { stores: ['S01'] }, 50],
    ['another store', { stores: ['S02'] }, 0],
    ['its tier', { tiers: ['BASIC'] }, 50],
    ['another tier', { tiers: ['GOLD'] }, 0],
  ])('asks for %s', (_, campaign, wanted) => {
    expect(bonusOf(campaign)).toBe(wanted);
  });

  test.each([
    ['a product', { products: ['A'] }, 15],
    ['a category', { categories: ['tea'] }, 20],
    ['both, added up', { products: ['A'], categories: ['tea'] }, 35],
    ['what is not there', { products: ['X'] }, 0],
  ])('of %s is counted from what was paid for it', (_, campaign, wanted) => {
    const lines = [
      { sku: 'A', category: 'mask', paidFen: 3_000 },
      { sku: 'B', category: 'tea', paidFen: 4_000 },
      { sku: 'C', paidFen: 3_000 },
    ];
    expect(bonusOf(campaign, { lines })).toBe(wanted);
  });

  test('gives nothing for what earns nothing', () => {
    const by = terms({ campaigns: [{ ...SPRING, products: ['A'] }], exclude: { products: ['A'] } });
    expect(entries(order(10_000), by)).toEqual([]);
  });
});

describe('the caps', () => {
  const by = (caps: object) => terms({ multipliers: [MEMBER_DAY], caps });
  const gold = (earnedThatDay = 0) => order(10_000, { ...tier(150), earnedThatDay });

  test.each([
    ['no cap', {}, 0, [100, 50, 100]],
    ['just enough', { perOrder: 250 }, 0, [100, 50, 100]],
    ['one too many, from the last bonus', { perOrder: 249 }, 0, [100, 50, 99]],
    ['the last bonus gone', { perOrder: 150 }, 0, [100, 50]],
    ['into the bonus before', { perOrder: 101 }, 0, [100, 1]],
    ['into the base', { perOrder: 99 }, 0, [99]],
    ['a fresh day', { perMemberDay: 300 }, 0, [100, 50, 100]],
    ['the rest of a day', { perMemberDay: 300 }, 180, [100, 20]],
    ['a day that is used up', { perMemberDay: 300 }, 300, []],
    ['a day over its cap, after the cap was lowered', { perMemberDay: 300 }, 400, []],
    ['the narrower of the two', { perOrder: 120, perMemberDay: 300 }, 180, [100, 20]],
    ['the order’s when that is narrower', { perOrder: 110, perMemberDay: 300 }, 180, [100, 10]],
  ])('%s', (_, caps, earnedThatDay, wanted) => {
    expect(earningsOf(gold(earnedThatDay), by(caps)).map(({ points }) => points)).toEqual(wanted);
  });
});

test('paying more never earns less, and no order goes over its cap', () => {
  const fen = fc.integer({ min: 0, max: 1_000_000_000 });
  const percent = fc.integer({ min: 100, max: 500 });
  fc.assert(
    fc.property(
      fen,
      fen,
      percent,
      fc.integer({ min: 1, max: 10_000_000 }),
      (some, more, p, cap) => {
        const by = terms({ multipliers: [MEMBER_DAY], caps: { perOrder: cap } });
        const of = (eligible: number) => earnedInAll(earningsOf(order(eligible, tier(p)), by));
        expect(of(some + more)).toBeGreaterThanOrEqual(of(some));
        expect(of(some + more)).toBeLessThanOrEqual(cap);
      },
    ),
  );
});
