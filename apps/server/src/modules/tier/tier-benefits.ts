/** What a tier gives beyond points and price, as the brand writes it. */
export interface TierBenefits {
  /** Given once with an upgrade to the tier. */
  upgradeGifts: UpgradeGift[];
  /** Coupons that come every month. */
  monthlyPack: PackCoupon[];
  /** Free services, so many in a period. */
  services: BenefitService[];
  /** Whom members of the tier may turn to, in words. */
  contact: string | null;
  /** New products earlier than others. */
  earlyAccess: boolean;
}

/** A coupon template with how many of it, or points. */
export interface UpgradeGift {
  coupon?: string;
  quantity?: number;
  points?: number;
}

export interface PackCoupon {
  coupon: string;
  quantity: number;
}

export const SERVICE_PERIODS = ['month', 'year'] as const;
export type ServicePeriod = (typeof SERVICE_PERIODS)[number];

export interface BenefitService {
  /** One counter a code and period, whichever tier gives it. */
  code: string;
  name: string;
  per: ServicePeriod;
  uses: number;
}

export const NO_BENEFITS: TierBenefits = {
  upgradeGifts: [],
  monthlyPack: [],
  services: [],
  contact: null,
  earlyAccess: false,
};

/** What of the benefits is not one: by the field's path. */
export function benefitFaults(
  benefits: TierBenefits,
  templates: ReadonlySet<string>,
): { path: string; code: string; message: string }[] {
  const { upgradeGifts, monthlyPack, services } = benefits;
  const unknown = (path: string, code: string | undefined) =>
    code === undefined || templates.has(code)
      ? []
      : [{ path, code: 'UNKNOWN', message: `没有券模板 ${code}` }];
  const codes = services.map(({ code }) => code);
  return [
    ...upgradeGifts.flatMap((gift, i) => [
      ...unknown(`upgradeGifts[${i}].coupon`, gift.coupon),
      ...((gift.coupon === undefined) === (gift.points === undefined)
        ? [{ path: `upgradeGifts[${i}]`, code: 'INCONSISTENT', message: '送券或送积分，二选一' }]
        : []),
    ]),
    ...monthlyPack.flatMap((one, i) => unknown(`monthlyPack[${i}].coupon`, one.coupon)),
    ...codes.flatMap((code, i) =>
      codes.indexOf(code) < i
        ? [{ path: `services[${i}].code`, code: 'INCONSISTENT', message: `${code} 重复了` }]
        : [],
    ),
  ];
}

/** The benefits in the words members read. */
export function benefitWords(benefits: TierBenefits): string[] {
  const { upgradeGifts, monthlyPack, services, contact, earlyAccess } = benefits;
  const pack = monthlyPack.reduce((sum, { quantity }) => sum + quantity, 0);
  const points = upgradeGifts.reduce((sum, gift) => sum + (gift.points ?? 0), 0);
  const coupons = upgradeGifts.reduce(
    (sum, gift) => sum + (gift.coupon === undefined ? 0 : (gift.quantity ?? 1)),
    0,
  );
  const gifts = [
    ...(coupons > 0 ? [`${coupons} 张礼券`] : []),
    ...(points > 0 ? [`${points} 积分`] : []),
  ];
  return [
    ...(gifts.length > 0 ? [`升级礼 ${gifts.join('、')}`] : []),
    ...(pack > 0 ? [`每月礼券 ${pack} 张`] : []),
    ...services.map(
      ({ name, per, uses }) => `${name} 每${per === 'month' ? '月' : '年'} ${uses} 次`,
    ),
    ...(contact === null ? [] : [`专属服务：${contact}`]),
    ...(earlyAccess ? ['新品优先购'] : []),
  ];
}
