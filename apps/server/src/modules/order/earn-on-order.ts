import { businessDayOf } from '@shuke/shared';
import {
  earnedInAll,
  earningsOf,
  lotAvailability,
  lotExpiry,
  type RuleEarning,
} from '../points/index.js';
import type { MemberBook } from './member-books.service.js';
import type { Placing } from './place-order.js';

/** Earns on an order in memory, a lot for each rule; gives what each rule came to. */
export function earnOnOrder({
  id,
  report,
  buyer,
  settings,
}: Placing & { buyer: MemberBook }): RuleEarning[] {
  const { paidAt, storeCode, lines } = report;
  const { points, birthday, timeZone } = settings;
  const day = businessDayOf(paidAt, timeZone);
  const order = {
    storeCode,
    day,
    lines,
    tier: buyer.tiers.tierAt(paidAt),
    birthday: buyer.member.birthday,
    earnedThatDay: buyer.earnedDays.on(day),
  };
  const earned = earningsOf(order, { ...points, leapDay: birthday.leapDay });
  buyer.earnedDays.add(day, earnedInAll(earned));
  const times = {
    occurredAt: paidAt,
    availableAt: lotAvailability(points.availableAfterDays, paidAt),
    expiresAt: lotExpiry(points.expiry, paidAt, timeZone),
  };
  const source = { type: 'order' as const, id };
  for (const { reason, points: granted } of earned) {
    buyer.ledger.earn({ points: granted, reason, source, ...times });
  }
  return earned;
}
