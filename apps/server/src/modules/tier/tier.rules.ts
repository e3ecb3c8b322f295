import type { TierBenefits } from './tier-benefits.js';

/** A tier as the brand defines it; `enter` and `keep` in the unit of the brand's metric. */
export interface Tier {
  code: string;
  name: string;
  rank: number;
  enter: number;
  keep: number;
  pointsPercent: number;
  payPercent: number;
  cardFace: CardFace;
  benefits: TierBenefits;
}

/** What a tier asks for, and how many points it brings. */
export type TierThresholds = Pick<Tier, 'code' | 'enter' | 'keep' | 'pointsPercent'>;

export function thresholdsOf({ code, enter, keep, pointsPercent }: Tier): TierThresholds {
  return { code, enter, keep, pointsPercent };
}

export interface CardFace {
  /** Colours of the card's gradient and of its text, `#rrggbb`. */
  from: string;
  to: string;
  text: string;
}

/** The highest tier whose threshold to enter is met; the lowest tier is met by everybody. */
export function highestEntered(tiers: readonly Tier[], metric: number): Tier {
  return byRank(tiers).findLast((tier) => metric >= tier.enter) ?? lowest(tiers);
}

export function lowest(tiers: readonly Tier[]): Tier {
  const [first] = byRank(tiers);
  if (!first) throw new RangeError('a brand has at least one tier');
  return first;
}

export function nextAbove(tiers: readonly Tier[], rank: number): Tier | null {
  return byRank(tiers).find((tier) => tier.rank > rank) ?? null;
}

/** What is wrong with a tier beside the others. */
export interface TierFault {
  code: string;
  field: 'rank' | 'enter' | 'keep';
  message: string;
}

/** A rank that two tiers have, and thresholds that do not rise with the ranks; the lowest tier asks for nothing. */
export function tierFaults(tiers: readonly Tier[]): TierFault[] {
  const ordered = byRank(tiers);
  return ordered.flatMap((tier, i) => faultsBeside(tier, ordered[i - 1]));
}

function faultsBeside({ code, rank, enter, keep }: Tier, below: Tier | undefined): TierFault[] {
  const faults: [TierFault['field'], boolean, string][] = below
    ? [
        ['rank', rank === below.rank, `must not be that of ${below.code}`],
        ['enter', enter <= below.enter, `must be above the ${below.enter} of ${below.code}`],
        ['keep', keep < below.keep, `must be at least the ${below.keep} of ${below.code}`],
      ]
    : [
        ['enter', enter > 0, 'must be 0, the lowest tier is open to everybody'],
        ['keep', keep > 0, 'must be 0, the lowest tier is open to everybody'],
      ];
  return faults.flatMap(([field, isWrong, message]) => (isWrong ? [{ code, field, message }] : []));
}

export function byRank(tiers: readonly Tier[]): Tier[] {
  return [...tiers].sort((a, b) => a.rank - b.rank);
}
