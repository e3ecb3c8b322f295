import { addMonthsClamped, businessDayOf, startOfDay } from '@shuke/shared';
import type { BrandSettings } from '../brand/index.js';
import { type Tier, type TierThresholds, windowStart } from '../tier/index.js';
import type { TrialTerms } from './member-replay.js';
import type { Proposal } from './what-if.types.js';

/** The first instant of a trial over the last months. */
export function trialStart(now: Date, months: number, timeZone: string): Date {
  return startOfDay(addMonthsClamped(businessDayOf(now, timeZone), -months), timeZone);
}

/** The brand's tiers with tried thresholds and percents. */
export function triedTiers(tiers: readonly Tier[], tried: readonly TierThresholds[]): Tier[] {
  return tiers.map((tier) => ({ ...tier, ...tried.find(({ code }) => code === tier.code) }));
}

/** Percents alone change no tier: then the history stands as it was. */
export function movesTiers({ tiers: present }: Proposal, { tiers: tried }: Proposal): boolean {
  return tried.some((tier) => {
    const before = present.find(({ code }) => code === tier.code);
    return before?.enter !== tier.enter || before.keep !== tier.keep;
  });
}

/** What one step of a trial goes by, on the brand as it is but for what the trial says. */
export function trialTerms(
  trial: { from: Date; startedAt: Date; present: Proposal; tried: Proposal },
  settings: BrandSettings,
  tiers: readonly Tier[],
): TrialTerms {
  const { from, startedAt: now, present, tried } = trial;
  return {
    from,
    now,
    present: { ...settings, points: present.points },
    tried: {
      settings: { ...settings, points: tried.points },
      tiers: triedTiers(tiers, tried.tiers),
    },
    tiersAnew: movesTiers(present, tried),
  };
}

/** From when on orders matter to the tiers of the trial's time; null: all. */
export function ordersNeededFrom({ from, tiersAnew, tried }: TrialTerms): Date | null {
  if (!tiersAnew) return from;
  const { tierPolicy, timeZone } = tried.settings;
  const first = windowStart(tierPolicy.window, businessDayOf(from, timeZone));
  return first && startOfDay(first, timeZone);
}
