import type { TierChange } from './standing.rules.js';
import type { TierCard, TierChangeView } from './tier.dto.js';
import type { Tier } from './tier.rules.js';
import { benefitWords } from './tier-benefits.js';

export function tierCard(tier: Tier): TierCard {
  const { benefits, ...card } = tier;
  return { ...card, benefitTerms: benefits, benefits: benefitsOf(tier) };
}

/** What a tier gives, in the words members read. */
function benefitsOf(tier: Tier): string[] {
  const points =
    tier.pointsPercent === 100 ? '消费得积分' : `消费积分 ${tier.pointsPercent / 100} 倍`;
  const price = tier.payPercent === 100 ? [] : [`会员价 ${tier.payPercent / 10} 折`];
  return [points, ...price, ...benefitWords(tier.benefits)];
}

export function changeView(change: TierChange): TierChangeView {
  const { fromCode, toCode, cause, metric, changedAt, validUntil, reason } = change;
  return { fromCode, toCode, cause, metric, changedAt, validUntil, reason };
}
