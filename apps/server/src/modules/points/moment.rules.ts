import { type BusinessDay, endOfDay, isBusinessDay, startOfDay } from '@shuke/shared';

/** A day, or an instant with its zone. */
export const MOMENT_PATTERN =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Nothing was recorded before, and days at the edge of what a date can hold have no zone. */
const FIRST_DAY = '1970-01-02';

/**
 * The instant that a moment asks about: a day means its last millisecond; today, and no moment at
 * all, mean now. Null for what is no moment, and for what is yet to come.
 */
export function instantAsked(text: string | undefined, now: Date, zone: string): Date | null {
  if (text === undefined) return now;
  const day = text.slice(0, 'YYYY-MM-DD'.length);
  if (!isBusinessDay(day) || day < FIRST_DAY) return null;
  if (text !== day) return isPast(new Date(text), now) ? new Date(text) : null;
  if (!isPast(startOfDay(day, zone), now)) return null;
  const last = lastInstantOf(day, zone);
  return last < now ? last : now;
}

export function lastInstantOf(day: BusinessDay, zone: string): Date {
  return new Date(endOfDay(day, zone).getTime() - 1);
}

/** An invalid date is neither before nor after anything. */
function isPast(at: Date, now: Date): boolean {
  return at <= now;
}
