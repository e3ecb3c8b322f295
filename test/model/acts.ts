/** What happens in a story, in the names that the story gives to its orders, coupons and people. */
import { type Day, type Instant, textOf, textOfDay } from './calendar.js';

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
  /** The quote that it is an order of; it brings the member, the coupons and the points. */
  quote?: string;
}

export interface QuoteAct {
  do: 'quote';
  quote: string;
  who: 'code' | 'number';
  lines: Pick<ActLine, 'sku' | 'amountFen'>[];
  /** Null: the best. */
  coupons: string[] | null;
  points: number;
  /** 0: nothing is kept. */
  holdSeconds: number;
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

/** The two owners. */
export type Office = 'O01' | 'O02';

export interface ExchangeAct {
  do: 'exchange';
  reward: string;
  exchange: string;
  quantity: number;
  /** Of a reward that is a coupon. */
  coupons: string[];
  /** Where it will be picked up. */
  store: string | null;
}

export type Act =
  | OrderAct
  | RefundAct
  | QuoteAct
  | { do: 'drop'; quote: string }
  | { do: 'adjust'; adjustment: string; points: number; by: Office | 'till' }
  | { do: 'fraud'; adjustment: string; order: string }
  | { do: 'decide'; adjustment: string; approve: boolean; by: Office }
  | { do: 'send'; transfer: string; points: number }
  | { do: 'receive'; transfer: string }
  | { do: 'recall'; transfer: string }
  | { do: 'give'; coupon: string }
  | { do: 'accept'; coupon: string }
  | { do: 'takeBack'; coupon: string }
  | { do: 'wait'; until: Instant }
  | { do: 'night' }
  | { do: 'again'; act: OrderAct | RefundAct; changed: boolean }
  | { do: 'claim'; template: string; coupon: string }
  | { do: 'issue'; template: string; coupons: string[] }
  | ExchangeAct
  | { do: 'pickUp'; exchange: string }
  | { do: 'cancel'; exchange: string }
  | { do: 'redeem'; coupon: string; amountFen?: number; redemption: string }
  | { do: 'undo'; redemption: string }
  | { do: 'grant'; template: string; coupon: string }
  | { do: 'void'; coupon: string }
  | { do: 'assign'; tier: string; until: Day }
  | { do: 'use'; service: string; use: string }
  | { do: 'undoUse'; use: string };

/** After these there may be something for the outbox to tell. */
export const TELLING: readonly Act['do'][] = ['order', 'refund', 'again', 'assign'];

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
  order: ({ order, who, paidAt, lines, pointsUsed, coupons, settled, quote }) =>
    [
      `order ${order} of ${lines.map(lineInWords).join(' + ')} paid at ${textOf(paidAt)}`,
      who === 'nobody' ? 'by nobody known' : `by member ${who}`,
      pointsUsed > 0 && `with ${pointsUsed} points`,
      coupons.length > 0 && `with ${coupons.join(', ')}`,
      settled && 'reported as fact',
      quote && `as quoted in ${quote}`,
    ]
      .filter(Boolean)
      .join(' '),
  refund: ({ order, refund, refundedFen, lines, whole, at }) => {
    const of = lines?.map((line) => `line ${line.lineNo}: ${yuan(line.refundedFen)}`).join(', ');
    const what = `${yuan(refundedFen)}${of ? ` (${of})` : ''}${whole ? ' (the whole)' : ''}`;
    return `refund ${refund} of order ${order}: ${what} at ${textOf(at)}`;
  },
  quote: ({ quote, who, lines, coupons, points, holdSeconds }) =>
    [
      `quote ${quote} for member ${who} of ${lines.map(({ sku, amountFen }) => `${sku} ${yuan(amountFen)}`).join(' + ')}`,
      coupons ? `with ${coupons.join(', ') || 'no coupons'}` : 'with the best coupons',
      points > 0 && `and ${points} points`,
      holdSeconds > 0 && `held for ${holdSeconds} s`,
    ]
      .filter(Boolean)
      .join(' '),
  drop: ({ quote }) => `quote ${quote} is dropped`,
  again: ({ act, changed }) =>
    `again${changed ? ', with other content' : ''}: ${act.do === 'order' ? act.order : act.refund}`,
  adjust: ({ adjustment, points, by }) => `correction ${adjustment} of ${points} points by ${by}`,
  fraud: ({ adjustment, order }) =>
    `order ${order} was a fraud, says O01: correction ${adjustment}`,
  decide: ({ adjustment, approve, by }) =>
    `correction ${adjustment} is ${approve ? 'approved' : 'rejected'} by ${by}`,
  send: ({ transfer, points }) => `${points} points are sent to a friend: transfer ${transfer}`,
  receive: ({ transfer }) => `the friend claims transfer ${transfer}`,
  recall: ({ transfer }) => `transfer ${transfer} is cancelled`,
  give: ({ coupon }) => `${coupon} is offered to a friend`,
  accept: ({ coupon }) => `the friend accepts ${coupon}`,
  takeBack: ({ coupon }) => `${coupon} is taken back from the friend`,
  claim: ({ template, coupon }) => `${coupon} of ${template} is claimed`,
  issue: ({ template, coupons }) => `${coupons.join(', ')} of ${template} given by staff`,
  exchange: ({ reward, exchange, quantity, coupons, store }) =>
    [
      `exchange ${exchange} of ${quantity} ${reward}`,
      coupons.length > 0 && `for ${coupons.join(', ')}`,
      store && `to be picked up in ${store}`,
    ]
      .filter(Boolean)
      .join(' '),
  pickUp: ({ exchange }) => `a clerk of S01 hands over exchange ${exchange}`,
  cancel: ({ exchange }) => `exchange ${exchange} is cancelled`,
  redeem: ({ coupon, amountFen }) =>
    `${coupon} is redeemed${amountFen === undefined ? '' : ` for a sale of ${yuan(amountFen)}`}`,
  undo: ({ redemption }) => `redemption ${redemption} is undone`,
  grant: ({ template, coupon }) => `a clerk gives ${coupon} of ${template}`,
  void: ({ coupon }) => `${coupon} is voided`,
  use: ({ service, use }) => `a clerk counts a ${service}: use ${use}`,
  undoUse: ({ use }) => `use ${use} is undone`,
  assign: ({ tier, until }) => `the manager sets the tier ${tier} until ${textOfDay(until)}`,
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
