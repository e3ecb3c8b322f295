/** A brand of the model as the brand file that the product is set up with. */
import { testBrand } from '../support/brand.js';
import {
  type ModelBrand,
  REWARDS,
  SECOND_PERSON_ABOVE,
  TEMPLATES,
  TRANSFERS,
  tiersOf,
  WELCOME,
} from './brand.js';

/** Codes end in the story's number, so that nobody has touched their stock. */
export function brandFile(brand: ModelBrand, story: number): object {
  const file = testBrand();
  const full = (code: string) => `${code}_${story}`;
  const { rate, availableAfterDays, returnGraceDays, offset, registerPoints } = brand;
  const { metric, validMonths, stepDown, graceDays, revokeOnRefund } = brand;
  return {
    ...file,
    points: {
      rate,
      availableAfterDays,
      returnGraceDays,
      offset,
      expiry: typeof brand.expiry === 'number' ? `months:${brand.expiry}` : brand.expiry,
      multipliers: brand.multipliers,
      campaigns: brand.campaigns,
      exclude: { products: brand.excluded },
      caps: brand.caps,
      adjustments: { secondPersonAbove: SECOND_PERSON_ABOVE },
      transfers: TRANSFERS,
      activities: registerPoints > 0 ? { register: registerPoints } : {},
    },
    tierPolicy: {
      metric,
      window: typeof brand.window === 'number' ? `rolling:${brand.window}` : brand.window,
      validMonths,
      stepDown,
      graceDays,
      revokeOnRefund,
    },
    tiers: tiersOf(brand).map((tier) => ({ ...tier, name: tier.code, payPercent: 100 })),
    couponTemplates: TEMPLATES.map(({ tiers, ...template }) => ({
      ...template,
      code: full(template.code),
      name: template.code,
      ...(tiers && { scope: { tiers } }),
    })),
    rewards: REWARDS.map(({ template, ...reward }) => ({
      ...reward,
      code: full(reward.code),
      name: reward.code,
      kind: 'coupon',
      couponTemplate: full(template),
    })),
    // They are there already, and each time their passwords would be tried.
    staff: undefined,
    birthday: undefined,
    welcome: { coupon: full(WELCOME) },
    messageTemplates: [],
  };
}
