import { addDays, type BusinessDay, businessDayOf, endOfDay, startOfDay } from '@shuke/shared';
import type { Validity } from './coupon.types.js';

/** `[from, until)` */
export interface Span {
  from: Date;
  until: Date;
}

/** The instants between which a coupon issued at `issuedAt` is good. */
export function validitySpan(validity: Validity, issuedAt: Date, zone: string): Span {
  const [first, last] = validityDays(validity, businessDayOf(issuedAt, zone));
  return { from: startOfDay(first, zone), until: endOfDay(last, zone) };
}

function validityDays(validity: Validity, issued: BusinessDay): [BusinessDay, BusinessDay] {
  if ('validUntil' in validity) return [validity.from, validity.validUntil];
  const first = addDays(issued, validity.afterDays);
  return [first, addDays(first, validity.days - 1)];
}

/**
 * Where a coupon ends that comes back from a refunded order: its own end, or, when that has passed
 * meanwhile, the end of the grace days, so that a refund never hands back something dead.
 */
export function endAfterReturn(until: Date, now: Date, graceDays: number, zone: string): Date {
  return now < until ? until : endOfDay(addDays(businessDayOf(now, zone), graceDays), zone);
}
