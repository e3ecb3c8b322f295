import { type BusinessDay, rollingWindowStart, startOfYear } from '@shuke/shared';

export type TierWindow = `rolling:${number}` | 'calendar_year' | 'lifetime';

/** First day of the window to enter a tier as seen on `today`; null when it has no beginning. */
export function windowStart(window: TierWindow, today: BusinessDay): BusinessDay | null {
  if (window === 'lifetime') return null;
  if (window === 'calendar_year') return startOfYear(today);
  return rollingWindowStart(today, Number(window.slice('rolling:'.length)));
}
