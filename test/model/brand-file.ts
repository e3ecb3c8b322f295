/** A brand of the model as the brand file that the product is set up with. */
import { testBrand } from '../support/brand.js';
import { BENEFITS, GIFT, SERVICES, SPEND_AND_GET } from './benefit-terms.js';
import { type ModelBrand, SECOND_PERSON_ABOVE, TRANSFERS, tiersOf } from './brand.js';
import { dayOf, textOfDay } from './calendar.js';
import { GRANTS_PER_DAY, type ModelReward, REWARDS, TEMPLATES, WELCOME } from './templates.js';

const NO_BENEFITS = { points: 0, coupons: 0, pack: 0, services: {} };

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
    growth: metric === 'growth' ? growthOf(brand) : undefined,
    tiers: tiersOf(brand).map((tier) => ({
      ...tier,
      name: tier.code,
      payPercent: 100,
      ...(brand.gifts && { benefits: benefitsIn(tier.code, full(GIFT)) }),
    })),
    spendGifts: brand.gifts ? [spendGiftIn(brand, story)] : [],
    couponTemplates: TEMPLATES.map(({ tiers, products, ...template }) => ({
      ...template,
      code: full(template.code),
      name: template.code,
      scope: { ...(tiers && { tiers }), ...(products && { products }) },
    })),
    rewards: REWARDS.map((reward) => rewardIn(brand, reward, full)),
    coupons: { staffGrantsPerDay: GRANTS_PER_DAY },
    // The others are there already, and each time their passwords would be tried.
    staff: [clerkOf(story)],
    birthday: undefined,
    welcome: { coupon: full(WELCOME) },
    messageTemplates: [],
  };
}

function rewardIn(
  { startsAt }: ModelBrand,
  { template, onSale, ...reward }: ModelReward,
  full: (code: string) => string,
): object {
  const dayIn = (days: number) => textOfDay(dayOf(Date.parse(startsAt)) + days);
  return {
    ...reward,
    code: full(reward.code),
    name: reward.code,
    ...(template && { couponTemplate: full(template) }),
    ...(onSale && { onSale: { from: dayIn(onSale.from), validUntil: dayIn(onSale.until) } }),
  };
}

function benefitsIn(tier: string, coupon: string): object {
  const { points, coupons, pack, services } = BENEFITS[tier] ?? NO_BENEFITS;
  return {
    upgradeGifts: [
      ...(points > 0 ? [{ points }] : []),
      ...(coupons > 0 ? [{ coupon, quantity: coupons }] : []),
    ],
    monthlyPack: pack > 0 ? [{ coupon, quantity: pack }] : [],
    services: Object.entries(services).map(([code, uses]) => ({
      ...{ code, name: code, uses },
      per: SERVICES[code],
    })),
  };
}

function spendGiftIn({ startsAt }: ModelBrand, story: number): object {
  const { minFen, days, without } = SPEND_AND_GET;
  const first = dayOf(Date.parse(startsAt));
  return {
    ...{ code: `BIG_${story}`, name: '满额赠券', coupon: `${GIFT}_${story}`, minFen },
    from: textOfDay(first),
    until: textOfDay(first + days - 1),
    scope: { excludeProducts: [without] },
  };
}

function growthOf({ growth: { perYuan, register } }: ModelBrand): object {
  return { perYuan, activities: register > 0 ? { register } : {} };
}

/** Of each story, so that nobody else has given coupons of the day's quota. */
export function clerkOf(story: number) {
  const [code, inviteCode] = [`CLERK_${story}`, `invite-clerk-of-${story}`];
  return { code, name: code, role: 'clerk', stores: ['S01'], inviteCode };
}

/** Two owners: what one has requested, the other decides. */
export function brandWithOwners(): object {
  const file = testBrand();
  const other = { code: 'O02', name: '老板己', role: 'owner', initialPassword: OWNER_PASSWORD };
  return { ...file, staff: [...(file.staff ?? []), other] };
}

export const OWNER_PASSWORD = 'owner-password';
