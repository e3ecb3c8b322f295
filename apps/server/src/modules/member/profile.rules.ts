import type { Birthday, Gender } from '@shuke/shared';
import type { NicknameCheck } from './member.types.js';

export const BIRTHDAY_CHANGES_ALLOWED = 1;
export const LEAST_AGE_YEARS = 14;

export interface Profile {
  nickname: string | null;
  birthday: Birthday | null;
  gender: Gender | null;
}

/** Completing the profile is rewarded once; these three make it complete. */
export function isComplete({ nickname, birthday, gender }: Profile): boolean {
  return nickname !== null && birthday !== null && gender !== null;
}

export type BirthdayChange = 'none' | 'first' | 'change' | 'refused';

/** Giving a birthday for the first time is free; changing it counts, because gifts are worth money. */
export function judgeBirthdayChange(
  current: Birthday | null,
  wanted: Birthday,
  changesBefore: number,
): BirthdayChange {
  if (current === null) return 'first';
  if (isSameBirthday(current, wanted)) return 'none';
  return changesBefore < BIRTHDAY_CHANGES_ALLOWED ? 'change' : 'refused';
}

export function isSameBirthday(one: Birthday, other: Birthday): boolean {
  return isSameDay(one, other) && one.year === other.year;
}

/** A year that only one of the two knows proves nothing against the person. */
export function provesBirthday(onFile: Birthday | null, claimed: Birthday): boolean {
  if (onFile === null || !isSameDay(onFile, claimed)) return false;
  return onFile.year === undefined || claimed.year === undefined || onFile.year === claimed.year;
}

function isSameDay(one: Birthday, other: Birthday): boolean {
  return (
    one.calendar === other.calendar &&
    one.month === other.month &&
    one.day === other.day &&
    (one.leap ?? false) === (other.leap ?? false)
  );
}

/** Surely too young, by the year alone: whoever turns 14 in this year may already have done so. */
export function isTooYoung(birthday: Birthday | null | undefined, currentYear: number): boolean {
  return birthday?.year !== undefined && currentYear - birthday.year < LEAST_AGE_YEARS;
}

/** What a member wrote is shown to others only after the content check. */
export function nicknameForOthers(member: {
  nickname: string | null;
  nicknameCheck: NicknameCheck;
}): string | null {
  return member.nicknameCheck === 'unchecked' ? null : member.nickname;
}
