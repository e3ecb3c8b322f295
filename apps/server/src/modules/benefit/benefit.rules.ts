import {
  addMonthsClamped,
  type BusinessDay,
  dayOf,
  daysInMonth,
  endOfYear,
  partsOf,
} from '@shuke/shared';
import type { BenefitService, ServicePeriod, TierChange, UpgradeGift } from '../tier/index.js';

const MONTHS_BETWEEN_GIFTS = 12;

/** An upgrade gift as it was given. */
export interface GivenGift {
  tierCode: string;
  /** The upgrade's number in the member's history. */
  changeSeq: number;
  /** Of the coupons that came with it. */
  couponSources: readonly string[];
  givenOn: BusinessDay;
  takenBackAt: Date | null;
}

/** One gift a member, tier and twelve months, also when the earlier one was taken back. */
export function mayGiveGift(earlier: readonly GivenGift[], today: BusinessDay): boolean {
  return earlier.every(({ givenOn }) => addMonthsClamped(givenOn, MONTHS_BETWEEN_GIFTS) <= today);
}

/** The period of a day, as counters name it: `2026-03` or `2026`. */
export function periodOf(day: BusinessDay, per: ServicePeriod): string {
  return per === 'month' ? day.slice(0, 7) : day.slice(0, 4);
}

export function lastDayOfPeriod(day: BusinessDay, per: ServicePeriod): BusinessDay {
  const { year, month } = partsOf(day);
  return per === 'year' ? endOfYear(day) : dayOf(year, month, daysInMonth(year, month));
}

/** A service with how often it was used in its period. */
export interface ServiceStanding extends BenefitService {
  used: number;
  left: number;
  /** Last day of the period. */
  until: BusinessDay;
}

export function standingOf(
  service: BenefitService,
  used: number,
  today: BusinessDay,
): ServiceStanding {
  const left = Math.max(0, service.uses - used);
  return { ...service, used, left, until: lastDayOfPeriod(today, service.per) };
}

/** The sources of the coupons of an upgrade's gifts, one a coupon, so that each is given once. */
export function giftSources(
  changeSeq: number,
  gifts: readonly UpgradeGift[],
): { templateCode: string; sourceId: string }[] {
  return gifts.flatMap(({ coupon, quantity = 1 }, i) =>
    coupon === undefined
      ? []
      : Array.from({ length: quantity }, (_, turn) => ({
          templateCode: coupon,
          sourceId: `up-${changeSeq}-${i}-${turn}`,
        })),
  );
}

/** Whether a change of the history brings a gift: what people pay for or earn, not what is set by hand. */
export function bringsGift({ cause }: Pick<TierChange, 'cause'>): boolean {
  return cause === 'upgrade' || cause === 'purchase';
}

/** How long a clerk, and a manager of the store, may take a use back. */
const OWN_UNDO_MINUTES = 10;
const STORE_UNDO_MINUTES = 24 * 60;

export function undoRefusal(
  usedAt: Date,
  claim: { isOwn: boolean; mayUndoStore: boolean; now: Date },
): 'FORBIDDEN' | 'BENEFIT_UNDO_TOO_LATE' | null {
  const ageMinutes = (claim.now.getTime() - usedAt.getTime()) / 60_000;
  if (!claim.isOwn && !claim.mayUndoStore) return 'FORBIDDEN';
  const allowed = claim.mayUndoStore ? STORE_UNDO_MINUTES : OWN_UNDO_MINUTES;
  return ageMinutes <= allowed ? null : 'BENEFIT_UNDO_TOO_LATE';
}
