/** What happens in a story, in the names that the story gives to its orders, coupons and people. */
import { type Instant, textOf } from './calendar.js';

export interface ActLine {
  sku: 'A' | 'B' | 'C';
  amountFen: number;
  paidFen: number;
}

export interface OrderAct {
  do: 'order';
  order: string;
  who: 'code' | 'number' | 'nobody';
  paidAt: Instant;
  lines: ActLine[];
  pointsUsed: number;
  coupons: string[];
  settled: boolean;
}

export interface RefundAct {
  do: 'refund';
  order: string;
  refund: string;
  refundedFen: number;
  lines?: { lineNo: number; refundedFen: number }[];
  whole: boolean;
  at: Instant;
}

export type Act =
  | OrderAct
  | RefundAct
  | { do: 'wait'; until: Instant }
  | { do: 'night' }
  | { do: 'again'; act: OrderAct | RefundAct; changed: boolean }
  | { do: 'claim'; template: string; coupon: string }
  | { do: 'issue'; template: string; coupons: string[] }
  | { do: 'exchange'; reward: string; exchange: string; coupons: string[] }
  | { do: 'cancel'; exchange: string }
  | { do: 'redeem'; coupon: string; amountFen?: number; redemption: string }
  | { do: 'undo'; redemption: string };

/** What a caller is told: a refusal by one of several codes that would all be true, or a result. */
export type Answer = { refused: string[] } | { done: Record<string, unknown> };

export function refused(...codes: string[]): Answer {
  return { refused: codes };
}

export function done(result: Record<string, unknown> = {}): Answer {
  return { done: result };
}

type Words = { [K in Act['do']]: (act: Extract<Act, { do: K }>) => string };

const WORDS: Words = {
  wait: ({ until }) => `it becomes ${textOf(until)}`,
  night: () => 'the nightly jobs run',
  order: ({ order, who, paidAt, lines, pointsUsed, coupons, settled }) =>
    [
      `order ${order} of ${lines.map(lineInWords).join(' + ')} paid at ${textOf(paidAt)}`,
      who === 'nobody' ? 'by nobody known' : `by member ${who}`,
      pointsUsed > 0 && `with ${pointsUsed} points`,
      coupons.length > 0 && `with ${coupons.join(', ')}`,
      settled && 'reported as fact',
    ]
      .filter(Boolean)
      .join(' '),
  refund: ({ order, refund, refundedFen, lines, whole, at }) => {
    const of = lines?.map((line) => `line ${line.lineNo}: ${yuan(line.refundedFen)}`).join(', ');
    const what = `${yuan(refundedFen)}${of ? ` (${of})` : ''}${whole ? ' (the whole)' : ''}`;
    return `refund ${refund} of order ${order}: ${what} at ${textOf(at)}`;
  },
  again: ({ act, changed }) =>
    `again${changed ? ', with other content' : ''}: ${act.do === 'order' ? act.order : act.refund}`,
  claim: ({ template, coupon }) => `${coupon} of ${template} is claimed`,
  issue: ({ template, coupons }) => `${coupons.join(', ')} of ${template} given by staff`,
  exchange: ({ reward, exchange, coupons }) =>
    `exchange ${exchange} of ${coupons.length} ${reward} for ${coupons.join(', ')}`,
  cancel: ({ exchange }) => `exchange ${exchange} is cancelled`,
  redeem: ({ coupon, amountFen }) =>
    `${coupon} is redeemed${amountFen === undefined ? '' : ` for a sale of ${yuan(amountFen)}`}`,
  undo: ({ redemption }) => `redemption ${redemption} is undone`,
};

export function inWords(act: Act): string {
  return (WORDS[act.do] as (of: Act) => string)(act);
}

function lineInWords({ sku, amountFen, paidFen }: ActLine): string {
  const paid = `${sku} ${yuan(paidFen)}`;
  return amountFen === paidFen ? paid : `${paid} (of ${yuan(amountFen)})`;
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
