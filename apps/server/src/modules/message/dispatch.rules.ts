/**
 * What becomes of a planned delivery at the moment of sending, and what an answer of the platform
 * means. Pure: the caller holds the member's lock, so that credit and cap are what they seem.
 */
import { addDays, type BusinessDay, businessDayOf, startOfDay } from '@shuke/shared';
import type { MarketingSettings } from '../brand/index.js';
import type { MessageClass } from './message.types.js';

export const SKIP_REASONS = [
  'NO_CONSENT',
  'NO_TEMPLATE',
  'TEMPLATE_STOPPED',
  'NO_WECHAT',
  'NO_CREDIT',
  'FREQUENCY_CAP',
  'CANCELLED',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Days that a week of the frequency cap rolls over. */
export const CAP_DAYS = 7;

const HOUR_MS = 3_600_000;

export interface Situation {
  class: MessageClass;
  now: Date;
  timeZone: string;
  limits: MarketingSettings;
  marketingGranted: boolean;
  template: 'usable' | 'stopped' | 'none';
  hasOpenid: boolean;
  credits: number;
  /** Business days of the marketing messages that took a slot in the last CAP_DAYS days. */
  slotDays: readonly BusinessDay[];
}

export type Dispatch =
  | { verdict: 'send'; slotDay: BusinessDay | null }
  | { verdict: 'wait'; until: Date }
  | { verdict: 'skip'; reason: SkipReason };

export function dispatchOf(situation: Situation): Dispatch {
  const marketing = situation.class === 'marketing';
  if (marketing && !situation.marketingGranted) return skip('NO_CONSENT');
  if (situation.template === 'none') return skip('NO_TEMPLATE');
  if (situation.template === 'stopped') return skip('TEMPLATE_STOPPED');
  if (!situation.hasOpenid) return skip('NO_WECHAT');
  if (situation.credits <= 0) return skip('NO_CREDIT');
  if (!marketing) return { verdict: 'send', slotDay: null };
  const { now, timeZone, limits } = situation;
  const until = quietUntil(now, timeZone, limits.quietHours);
  if (until) return { verdict: 'wait', until };
  const today = businessDayOf(now, timeZone);
  if (isCapped(situation.slotDays, today, limits)) return skip('FREQUENCY_CAP');
  return { verdict: 'send', slotDay: today };
}

/** When the quiet hours that hold now end; null outside of them. */
export function quietUntil(
  now: Date,
  timeZone: string,
  quietHours: MarketingSettings['quietHours'],
): Date | null {
  if (!quietHours) return null;
  const today = businessDayOf(now, timeZone);
  const at = (day: BusinessDay, hour: number) =>
    new Date(startOfDay(day, timeZone).getTime() + hour * HOUR_MS);
  if (now < at(today, quietHours.until)) return at(today, quietHours.until);
  if (now >= at(today, quietHours.from)) return at(addDays(today, 1), quietHours.until);
  return null;
}

/** So many in a business day, and in seven rolling ones, today included. */
export function isCapped(
  slotDays: readonly BusinessDay[],
  today: BusinessDay,
  { mostPerDay, mostPerWeek }: MarketingSettings,
): boolean {
  const weekStart = addDays(today, 1 - CAP_DAYS);
  const inWeek = slotDays.filter((day) => day >= weekStart && day <= today);
  return inWeek.filter((day) => day === today).length >= mostPerDay || inWeek.length >= mostPerWeek;
}

function skip(reason: SkipReason): Dispatch {
  return { verdict: 'skip', reason };
}
