import {
  addDays,
  addMonthsClamped,
  type BusinessDay,
  businessDayOf,
  endOfDay,
  endOfNextYear,
} from '@shuke/shared';

/** How long points are good: brand file, `points.expiry`. */
export type Expiry = 'end_of_next_year' | `months:${number}` | 'never';

const DAY_MS = 86_400_000;

/** Stamped on a lot when it is made, counted from the business time of what earned it. */
export function lotExpiry(expiry: Expiry, occurredAt: Date, timeZone: string): Date | null {
  if (expiry === 'never') return null;
  return endOfDay(lastDayOf(expiry, businessDayOf(occurredAt, timeZone)), timeZone);
}

function lastDayOf(expiry: Exclude<Expiry, 'never'>, earned: BusinessDay): BusinessDay {
  if (expiry === 'end_of_next_year') return endOfNextYear(earned);
  return addMonthsClamped(earned, Number(expiry.slice('months:'.length)));
}

/** Whole spans of 24 hours after the business time, whatever the calendar does meanwhile. */
export function lotAvailability(availableAfterDays: number, occurredAt: Date): Date {
  return new Date(occurredAt.getTime() + availableAfterDays * DAY_MS);
}

/** Where a lot made by grace ends: the given number of days after the day of the return. */
export function graceExpiry(returnGraceDays: number, returnedAt: Date, timeZone: string): Date {
  return endOfDay(addDays(businessDayOf(returnedAt, timeZone), returnGraceDays), timeZone);
}
