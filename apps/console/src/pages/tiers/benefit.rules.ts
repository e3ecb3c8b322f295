import type { TierBenefits } from '../../api/types';

/** What a form leaves empty is not sent. */
export function benefitsOf(values: TierBenefits): TierBenefits {
  const { upgradeGifts, monthlyPack, services, contact, earlyAccess } = values;
  return {
    upgradeGifts: (upgradeGifts ?? []).map(({ coupon, quantity, points }) => ({
      ...(coupon ? { coupon } : {}),
      ...(coupon && quantity ? { quantity } : {}),
      ...(points ? { points } : {}),
    })),
    monthlyPack: monthlyPack ?? [],
    services: services ?? [],
    contact: contact?.trim() || null,
    earlyAccess: earlyAccess ?? false,
  };
}
