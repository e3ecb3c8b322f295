import { addDays, type BusinessDay, daysBetween } from '@shuke/shared';
import type { MessageFields } from '../message/index.js';

export type ExpiryKind = 'points' | 'coupon';

/** Something that ends: the points of a last day, or a coupon. */
export interface Ending {
  /** By which it is known that it was told: the last day of points, the id of a coupon. */
  item: string;
  lastDay: BusinessDay;
}

export interface EndingPoints extends Ending {
  points: number;
}

export interface EndingCoupon extends Ending {
  name: string;
}

/** What a member was told of before, and when last. */
export interface Told {
  items: ReadonlySet<string>;
  lastOn: BusinessDay | null;
}

export const NOTHING_TOLD: Told = { items: new Set(), lastOn: null };

/** A message, and what it tells of. */
export interface ExpiryNotice<One extends Ending> {
  fields: MessageFields;
  told: One[];
}

const MOST_APART = 7;
const LONGEST_NAME = 48;

/**
 * What a member is told today of what ends by `today + days`: the untold, in one message. Points that
 * end on many days would else bring a message a day: the next one waits half the notice, at most a
 * week. Null: nothing.
 */
export function untold<One extends Ending>(
  endings: readonly One[],
  told: Told,
  { today, days }: { today: BusinessDay; days: number },
): One[] {
  if (days === 0) return [];
  const apart = Math.min(MOST_APART, Math.floor(days / 2));
  if (told.lastOn !== null && daysBetween(told.lastOn, today) < apart) return [];
  const last = addDays(today, days);
  return endings.filter(({ item, lastDay }) => lastDay <= last && !told.items.has(item));
}

export function pointsNotice(ending: readonly EndingPoints[]): ExpiryNotice<EndingPoints> | null {
  const sorted = byLastDay(ending);
  const [first] = sorted;
  if (!first) return null;
  const points = sorted.reduce((sum, one) => sum + one.points, 0);
  const note: MessageFields =
    points === first.points ? {} : { note: `分批到期，最早一批 ${first.points} 积分` };
  return { fields: { points: String(points), lastDay: first.lastDay, ...note }, told: sorted };
}

export function couponNotice(ending: readonly EndingCoupon[]): ExpiryNotice<EndingCoupon> | null {
  const sorted = byLastDay(ending);
  const [first] = sorted;
  if (!first) return null;
  const name = [...first.name].slice(0, LONGEST_NAME).join('');
  const couponName = sorted.length === 1 ? name : `${name}等 ${sorted.length} 张`;
  const isOneDay = sorted.every(({ lastDay }) => lastDay === first.lastDay);
  const note: MessageFields = isOneDay ? {} : { note: '到期日不同，最早一张请先使用' };
  return { fields: { couponName, lastDay: first.lastDay, ...note }, told: sorted };
}

function byLastDay<One extends Ending>(endings: readonly One[]): One[] {
  return [...endings].sort((one, other) => daysBetween(other.lastDay, one.lastDay));
}
