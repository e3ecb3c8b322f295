import { addDays, type BusinessDay, businessDayOf, lastDayBefore } from '@shuke/shared';
import type { ExpiringPoints, Lot, PointsView } from './ledger.types.js';
import { bySpendingOrder, hasEnded, remainingOf } from './lot.rules.js';

const EXPIRING_WITHIN_DAYS = 90;

/**
 * The balance of lots from which everything due up to `now` has been taken already: what is left of
 * a lot that has ended is kept alive by a hold, and is available until then.
 */
export function viewOf(
  lots: readonly Lot[],
  debt: number,
  held: number,
  now: Date,
  timeZone: string,
): PointsView {
  const available = lots.filter((lot) => lot.availableAt <= now);
  return {
    available: remainingOf(available),
    pending: remainingOf(lots.filter((lot) => lot.availableAt > now)),
    held,
    debt,
    expiring: expiringOf(available, now, timeZone),
  };
}

function expiringOf(available: readonly Lot[], now: Date, timeZone: string): ExpiringPoints[] {
  const horizon = addDays(businessDayOf(now, timeZone), EXPIRING_WITHIN_DAYS);
  const byLastDay = new Map<BusinessDay, number>();
  for (const lot of [...available].sort(bySpendingOrder)) {
    if (lot.expiresAt === null || hasEnded(lot, now)) continue;
    const lastDay = lastDayBefore(lot.expiresAt, timeZone);
    if (lastDay <= horizon) byLastDay.set(lastDay, (byLastDay.get(lastDay) ?? 0) + lot.remaining);
  }
  return Array.from(byLastDay, ([lastDay, points]) => ({ points, lastDay }));
}
