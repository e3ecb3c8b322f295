import type { BirthdayDate } from '@shuke/shared';

/** One birthday of a member's row, by the index member_birthday. */
export const SAME_BIRTHDAY =
  '(m.birthday_calendar = ? AND m.birthday_month = ? AND m.birthday_day = ? AND m.birthday_leap = ?)';

export function birthdayParams({ calendar, month, day, leap }: BirthdayDate): unknown[] {
  return [calendar, month, day, leap ? 1 : 0];
}

/** Names a birthday in a map. */
export function birthdayKey({ calendar, month, day, leap }: BirthdayDate): string {
  return `${calendar}:${month}:${day}:${leap}`;
}
