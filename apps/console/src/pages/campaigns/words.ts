import type { CampaignAudience, TierName } from '../../api/types';

/** The audience as one sentence, the way a marketer would say it. */
export function audienceText(audience: CampaignAudience, tiers: TierName[]): string {
  const names = (audience.tiers ?? []).map(
    (code) => tiers.find((tier) => tier.code === code)?.name ?? code,
  );
  const parts = [
    names.length > 0 && names.join('、'),
    audience.birthdayMonth && `${audience.birthdayMonth} 月生日`,
    audience.lastOrderWithinDays && `近 ${audience.lastOrderWithinDays} 天消费过`,
  ].filter(Boolean);
  return parts.length === 0 ? '全部会员' : parts.join('，');
}
