import type { MemberOutcome } from './campaign.types.js';

/** What is counted of a campaign. */
export interface CampaignFigures {
  members: Record<MemberOutcome, number>;
  deliveries: { state: string; reason: string | null; count: number; tapped: number }[];
  coupons: { granted: number; redeemed: number };
  orders: { count: number; revenueFen: number };
}

export const NO_FIGURES: CampaignFigures = {
  members: { waiting: 0, served: 0, sold_out: 0, over_budget: 0, no_consent: 0 },
  deliveries: [],
  coupons: { granted: 0, redeemed: 0 },
  orders: { count: 0, revenueFen: 0 },
};

/** Reasons for which a message is found in the mini-program only. */
const INBOX_ONLY = ['NO_CREDIT', 'NO_WECHAT', 'NO_TEMPLATE', 'TEMPLATE_STOPPED'];

export interface CampaignProgress {
  /** Everybody of the snapshot. */
  planned: number;
  sent: number;
  /** Told in the mini-program only. */
  inbox: number;
  failed: number;
  skipped: number;
}

/** How far a campaign is: each member of the snapshot counts at most once. */
export function progressOf(
  { members, deliveries }: CampaignFigures,
  cancelled: boolean,
): CampaignProgress {
  const count = (...states: string[]) =>
    sum(deliveries.filter(({ state }) => states.includes(state)).map((one) => one.count));
  const inbox = sum(
    deliveries
      .filter(({ state, reason }) => state === 'skipped' && INBOX_ONLY.includes(reason ?? ''))
      .map((one) => one.count),
  );
  return {
    planned: sum(Object.values(members)),
    sent: count('sent', 'delivered'),
    inbox,
    failed: count('failed', 'unknown') + members.sold_out + members.over_budget,
    skipped: count('skipped') - inbox + members.no_consent + (cancelled ? members.waiting : 0),
  };
}

export interface CampaignResults {
  granted: number;
  delivered: number;
  tapped: number;
  redeemed: number;
  orders: number;
  revenueFen: number;
}

export function resultsOf({ deliveries, coupons, orders }: CampaignFigures): CampaignResults {
  const delivered = deliveries.filter(({ state }) => state === 'delivered');
  return {
    granted: coupons.granted,
    delivered: sum(delivered.map(({ count }) => count)),
    tapped: sum(deliveries.map(({ tapped }) => tapped)),
    redeemed: coupons.redeemed,
    orders: orders.count,
    revenueFen: orders.revenueFen,
  };
}

/** Who got no coupon, by why. */
export function notGrantedOf({ members }: CampaignFigures): { why: string; count: number }[] {
  return [
    { why: 'SOLD_OUT', count: members.sold_out },
    { why: 'BUDGET_USED_UP', count: members.over_budget },
  ].filter(({ count }) => count > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
