import {
  addDays,
  type Birthday,
  type BusinessDay,
  birthdaysBetween,
  daysBetween,
  type FieldErrorCode,
  type LeapDay,
} from '@shuke/shared';

/** For so many days after a birthday its gift is still given, with words of its own. */
export const CATCH_UP_DAYS = 30;
/** Never two gifts within so many days, whatever was changed in between. */
export const DAYS_BETWEEN_GIFTS = 300;

export interface BirthdayGift {
  coupon?: string;
  points?: number;
}

export interface DueBirthday {
  day: BusinessDay;
  /** The solar year of a solar birthday, the lunar year of a lunar one. */
  ownYear: number;
  /** Its day has passed. */
  late: boolean;
}

export interface BirthdayWindow {
  today: BusinessDay;
  daysBefore: number;
  leapDay: LeapDay;
}

/**
 * The birthday for which a member may get a gift today: from `daysBefore` days before it through its
 * day, for whoever is a member by now; or up to 30 days late, for those who had joined by its day.
 */
export function dueBirthday(
  birthday: Birthday,
  joinedOn: BusinessDay,
  { today, daysBefore, leapDay }: BirthdayWindow,
): DueBirthday | null {
  const from = addDays(today, -CATCH_UP_DAYS);
  const until = addDays(today, daysBefore + 1);
  const due = birthdaysBetween(birthday, from, until, leapDay).find(
    ({ day }) => today <= day || joinedOn <= day,
  );
  return due ? { ...due, late: due.day < today } : null;
}

/** The days whose birthdays may be due today. */
export function daysDue({ today, daysBefore }: BirthdayWindow): BusinessDay[] {
  return Array.from({ length: CATCH_UP_DAYS + daysBefore + 1 }, (_, index) =>
    addDays(today, index - CATCH_UP_DAYS),
  );
}

export interface EarlierGift {
  ownYear: number;
  grantedOn: BusinessDay;
}

/** Once per year of the birthday's own calendar, and never soon after another. */
export function mayGrant(
  due: DueBirthday,
  earlier: readonly EarlierGift[],
  today: BusinessDay,
): boolean {
  return earlier.every(
    ({ ownYear, grantedOn }) =>
      ownYear !== due.ownYear && daysBetween(grantedOn, today) >= DAYS_BETWEEN_GIFTS,
  );
}

/** The gift of a tier, or the next lower tier's that has one. */
export function giftOfTier(
  tiersByRank: readonly { code: string; rank: number }[],
  tierRank: number,
  gifts: Readonly<Record<string, BirthdayGift>>,
): BirthdayGift | null {
  const own = tiersByRank.filter(({ code, rank }) => rank <= tierRank && gifts[code] !== undefined);
  return gifts[own.at(-1)?.code ?? ''] ?? null;
}

/** What the gift is called in a message. */
export function giftName(couponName: string | undefined, points: number | undefined): string {
  return [couponName, points && `${points} 积分`].filter(Boolean).join(' + ');
}

export interface GiftFault {
  path: string;
  code: FieldErrorCode;
  message: string;
}

/** What is wrong with gifts as a person wrote them; the map's values are unchecked until here. */
export function giftFaults(
  gifts: Readonly<Record<string, unknown>>,
  known: { tiers: ReadonlySet<string>; templates: ReadonlySet<string> },
): GiftFault[] {
  return Object.entries(gifts).flatMap(([tier, gift]) => {
    const path = `gifts.${tier}`;
    if (!known.tiers.has(tier)) return [fault(path, 'NOT_A_CHOICE', `没有等级 ${tier}`)];
    if (typeof gift !== 'object' || gift === null || Array.isArray(gift)) {
      return [fault(path, 'WRONG_TYPE', '必须是对象')];
    }
    return oneGiftFaults(path, gift as Record<string, unknown>, known.templates);
  });
}

function oneGiftFaults(
  path: string,
  { coupon, points, ...unknown }: Record<string, unknown>,
  templates: ReadonlySet<string>,
): GiftFault[] {
  const faults = Object.keys(unknown).map((field) =>
    fault(`${path}.${field}`, 'UNKNOWN_FIELD', '没有这个字段'),
  );
  if (coupon === undefined && points === undefined) {
    faults.push(fault(path, 'REQUIRED', '至少填写券或积分'));
  }
  if (coupon !== undefined && !(typeof coupon === 'string' && templates.has(coupon))) {
    faults.push(fault(`${path}.coupon`, 'NOT_A_CHOICE', '没有这个券模板'));
  }
  if (points !== undefined && !(Number.isInteger(points) && isGiftSize(points as number))) {
    faults.push(fault(`${path}.points`, 'OUT_OF_RANGE', '必须是 1 到 1000000 的整数'));
  }
  return faults;
}

function isGiftSize(points: number): boolean {
  return points >= 1 && points <= 1_000_000;
}

function fault(path: string, code: FieldErrorCode, message: string): GiftFault {
  return { path, code, message };
}
