import {
  type Birthday,
  type BusinessDay,
  businessDayOf,
  lastDayBefore,
  mulDivFloor,
} from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { Purchases } from '../order/index.js';
import { earnedInAll, earningsOf, lotExpiry, type RuleEarning } from '../points/index.js';
import type { GrowthEntry } from '../tier/index.js';
import { PastGrowth } from './past-growth.js';
import {
  type Bought,
  TierAnew,
  TierAsItWas,
  type TierTrack,
  type TrackTerms,
} from './tier-track.js';
import { addMember, addTo } from './totals.rules.js';
import type { HistoryOrder, HistoryRefund, HistoryTier, Totals } from './what-if.types.js';

/** One member's past, as far as a trial asks for it. */
export interface MemberHistory {
  memberId: MemberId;
  birthday: Birthday | null;
  tier: HistoryTier;
  /** In the order of posting; those before the trial's time count for tiers only. */
  orders: readonly HistoryOrder[];
  refunds: readonly HistoryRefund[];
  /** As recorded; null where tiers don't go by growth value. */
  growth: readonly GrowthEntry[] | null;
}

export interface TrialTerms {
  from: Date;
  now: Date;
  /** As they are, but for what is tried. */
  tried: TrackTerms;
  /** As they are. */
  present: BrandSettings;
  /** Whether tiers are run anew. */
  tiersAnew: boolean;
}

const NEVER = 'never';

/** Runs the orders of one member by the tried rules, and adds what came of it to the totals. */
export function replayMember(history: MemberHistory, terms: TrialTerms, totals: Totals): void {
  const { timeZone } = terms.tried.settings;
  const growth = history.growth && new PastGrowth(history.growth, timeZone, terms.from);
  const purchases = new Purchases([], timeZone, growth);
  const track = trackOf(history, { purchases, growth }, terms);
  const earnedOn = new Map<BusinessDay, number>();
  const returned = new Map<string, number>();
  const outcome = { before: 0, after: 0 };
  for (const event of eventsOf(history)) {
    if (event.order === null) {
      if (event.at >= terms.from) track.ordered(event.at);
      continue;
    }
    if (event.refund) {
      const refundedFen = (returned.get(event.order.id) ?? 0) + event.refund.refundedFen;
      returned.set(event.order.id, refundedFen);
      purchases.put({
        ...event.order,
        refundedFen,
        wholeRefund: isWhole(event.order, refundedFen),
      });
      if (event.at >= terms.from) track.refunded(event.at);
      continue;
    }
    const { order } = event;
    const counts = order.paidAt >= terms.from;
    const earned = counts ? earn(order, history, track.tierOf(order), terms, earnedOn) : [];
    purchases.put({ ...order, refundedFen: 0, wholeRefund: false });
    if (order.recordedAt >= terms.from) track.ordered(order.recordedAt);
    if (!counts) continue;
    totals.orders += 1;
    outcome.before += earnedInAll(order.earned);
    outcome.after += earnedInAll(earned);
    countOrder(order, earned, terms, totals);
  }
  const tier = { from: history.tier.tierCode, to: track.end(terms.now) };
  addMember(totals, { points: [outcome.before, outcome.after], tier });
}

/** Without an order it is an activity that brought growth value. */
type HistoryEvent =
  | { at: Date; order: HistoryOrder; refund: HistoryRefund | null }
  | { at: Date; order: null };

/** Orders and refunds as they were posted; one that waited for its order comes with it. */
function eventsOf({ orders, refunds, growth }: MemberHistory): HistoryEvent[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const posted = orders.map((order) => ({ at: order.recordedAt, order, refund: null }));
  const returned = refunds.flatMap((refund): HistoryEvent[] => {
    const order = byId.get(refund.orderId);
    return order ? [{ at: laterOf(refund.recordedAt, order.recordedAt), order, refund }] : [];
  });
  const done = (growth ?? []).filter(({ source }) => source.type === 'activity');
  const activities = done.map(({ recordedAt: at }) => ({ at, order: null }));
  return [...posted, ...returned, ...activities].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function trackOf(
  { memberId, tier }: MemberHistory,
  bought: Bought,
  { tried, from, tiersAnew }: TrialTerms,
): TierTrack {
  return tiersAnew
    ? new TierAnew(memberId, tier, bought, tried, from)
    : new TierAsItWas(memberId, tier, tried);
}

function isWhole(order: HistoryOrder, refundedFen: number): boolean {
  return order.wholeRefund && refundedFen >= order.refundedFen;
}

function earn(
  order: HistoryOrder,
  { birthday }: MemberHistory,
  tier: { code: string; pointsPercent: number },
  { tried }: TrialTerms,
  earnedOn: Map<BusinessDay, number>,
): RuleEarning[] {
  const { points, timeZone, birthday: birthdays } = tried.settings;
  const day = businessDayOf(order.paidAt, timeZone);
  const earnedThatDay = earnedOn.get(day) ?? 0;
  const { storeCode, lines } = order;
  const earned = earningsOf(
    { storeCode, lines, day, tier, birthday, earnedThatDay },
    { ...points, leapDay: birthdays.leapDay },
  );
  earnedOn.set(day, earnedThatDay + earnedInAll(earned));
  return earned;
}

function countOrder(
  order: HistoryOrder,
  earned: readonly RuleEarning[],
  { tried, present }: TrialTerms,
  totals: Totals,
): void {
  const [before, after] = [earnedInAll(order.earned), earnedInAll(earned)];
  for (const { reason, points } of order.earned) addTo(totals.byRule, reason, points, 0);
  for (const { reason, points } of earned) addTo(totals.byRule, reason, 0, points);
  const { timeZone } = present;
  addTo(totals.byMonth, businessDayOf(order.paidAt, timeZone).slice(0, 7), before, after);
  // Members are taken to spend the same share of what an order brings.
  const unspent = before === 0 ? after : mulDivFloor(after, order.unspent, before);
  addTo(totals.byExpiry, expiryMonth(order, present), order.unspent, 0);
  addTo(totals.byExpiry, expiryMonth(order, tried.settings), 0, unspent);
}

function expiryMonth({ paidAt }: HistoryOrder, { points, timeZone }: BrandSettings): string {
  const end = lotExpiry(points.expiry, paidAt, timeZone);
  return end === null ? NEVER : lastDayBefore(end, timeZone).slice(0, 7);
}
