/** Orders and refunds as a till writes them. */
import { memberCodeAt } from '@shuke/shared';
import type { AnyBody } from '../support/callers.js';
import type { OrderAct, QuoteAct, RefundAct } from './acts.js';
import type { Instant } from './calendar.js';

/** What a till reads from a member's phone, and what it calls the things of the story. */
export interface Paper {
  memberNo: string;
  secret: string;
  number(name: string): string;
  of(name: string): string;
}

export function orderBody(act: OrderAct, paper: Paper): AnyBody {
  const { number, of } = paper;
  return {
    channel: 'pos',
    orderNo: number(act.order),
    storeCode: 'S01',
    ...(act.quote ? { quoteId: of(act.quote) } : buyerOf(act.who, act.paidAt, paper)),
    paidAt: iso(act.paidAt),
    lines: act.lines.map((line, index) => ({ lineNo: index + 1, quantity: 1, ...line })),
    paidFen: act.lines.reduce((sum, { paidFen }) => sum + paidFen, 0),
    ...(act.pointsUsed > 0 && { pointsUsed: act.pointsUsed }),
    ...(act.coupons.length > 0 && { couponCodes: act.coupons.map(of) }),
    ...(act.settled && { settled: true }),
  };
}

export function quoteBody(act: QuoteAct, now: Instant, paper: Paper): AnyBody {
  const { coupons, points, holdSeconds } = act;
  return {
    channel: 'pos',
    storeCode: 'S01',
    ...buyerOf(act.who, now, paper),
    lines: act.lines.map((line, index) => ({ lineNo: index + 1, quantity: 1, ...line })),
    ...(coupons && { couponCodes: coupons.map(paper.of) }),
    ...(points > 0 && { pointsToUse: points }),
    ...(holdSeconds > 0 && { holdSeconds }),
  };
}

export function refundBody(act: RefundAct, refundNo: string): AnyBody {
  const { refundedFen, lines, whole, at } = act;
  const more = { ...(lines && { lines }), ...(whole && { whole }) };
  return { refundNo, refundedFen, refundedAt: iso(at), ...more };
}

function buyerOf(who: OrderAct['who'], at: Instant, { memberNo, secret }: Paper): AnyBody {
  if (who === 'nobody') return {};
  return who === 'number' ? { memberNo } : { memberCode: memberCodeAt(memberNo, secret, at) };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
