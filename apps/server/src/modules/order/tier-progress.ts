import { type BusinessDay, businessDayOf } from '@shuke/shared';
import type { BrandSettings } from '../brand/index.js';
import { windowStart } from '../tier/index.js';
import type { MemberBook } from './member-books.service.js';

/** After an order: a higher tier at once, or a renewal when the tier is in its grace and is kept by now. */
export function progressAfterOrder(
  { tiers, purchases }: MemberBook,
  { tierPolicy, timeZone }: BrandSettings,
  now: Date,
): void {
  const { metric, window } = tierPolicy;
  const today = businessDayOf(now, timeZone);
  const from = windowStart(window, today);
  if (tiers.upgrade(purchases.metric({ metric, from, until: today }))) return;
  const { validUntil, periodFrom } = tiers.holding;
  if (!isOver(validUntil, today)) return;
  tiers.evaluateEnd(purchases.metric({ metric, from: periodFrom, until: today }));
}

/** After a refund: the tier that the refunded order had carried is taken back. */
export function progressAfterRefund(
  { tiers, purchases }: MemberBook,
  { tierPolicy, timeZone }: BrandSettings,
  now: Date,
): void {
  const upgrade = tiers.revocableUpgrade;
  if (!upgrade) return;
  const { metric, window } = tierPolicy;
  const today = businessDayOf(now, timeZone);
  const then = purchases.metric({
    metric,
    from: windowStart(window, upgrade.day),
    until: upgrade.day,
    recordedBy: upgrade.at,
  });
  const current = purchases.metric({ metric, from: windowStart(window, today), until: today });
  tiers.takeBack(then, current);
}

function isOver(validUntil: BusinessDay | null, today: BusinessDay): boolean {
  return validUntil !== null && validUntil < today;
}
