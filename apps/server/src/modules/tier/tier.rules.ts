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

/** Whether thresholds rise with the ranks, the lowest being open to everybody. */
export function thresholdsRise(tiers: readonly Tier[]): boolean {
  const ordered = byRank(tiers);
  return ordered.every((tier, i) => {
    const below = ordered[i - 1];
    return below
      ? tier.enter > below.enter && tier.keep >= below.keep
      : tier.enter === 0 && tier.keep === 0;
  });
}

export function byRank(tiers: readonly Tier[]): Tier[] {
  return [...tiers].sort((a, b) => a.rank - b.rank);
}
