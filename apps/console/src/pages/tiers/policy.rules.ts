import { TIER_METRIC_LABELS } from '@shuke/shared';
import type { TierPolicy } from '../../api/types';

/** A policy as people write it: the months of a rolling window beside its kind. */
export interface PolicyValues
  extends Omit<TierPolicy, 'window' | 'validMonths' | 'memberPriceExclude' | 'growthActivities'> {
  windowKind: 'rolling' | 'calendar_year' | 'lifetime';
  windowMonths: number;
  forEver: boolean;
  validMonths: number;
  /** Growth value of activities; null: none. */
  register: number | null;
  completeProfile: number | null;
  /** Goods without a member price. */
  products: string[];
  categories: string[];
}

const USUAL_MONTHS = 12;

export function valuesOf(policy: TierPolicy): PolicyValues {
  const { window, validMonths, memberPriceExclude, growthActivities, ...rest } = policy;
  const [kind, months] = window.split(':');
  return {
    ...rest,
    windowKind: kind as PolicyValues['windowKind'],
    windowMonths: months === undefined ? USUAL_MONTHS : Number(months),
    forEver: validMonths === null,
    validMonths: validMonths ?? USUAL_MONTHS,
    register: growthActivities?.register ?? null,
    completeProfile: growthActivities?.completeProfile ?? null,
    products: memberPriceExclude?.products ?? [],
    categories: memberPriceExclude?.categories ?? [],
  };
}

export function policyOf(values: PolicyValues): TierPolicy {
  const { windowKind, windowMonths, forEver, validMonths, growthPerYuan, ...others } = values;
  const { products, categories, register, completeProfile, ...rest } = others;
  return {
    ...rest,
    window: windowKind === 'rolling' ? `rolling:${windowMonths}` : windowKind,
    validMonths: forEver ? null : validMonths,
    growthPerYuan: growthPerYuan ?? null,
    growthActivities: { register: register ?? null, completeProfile: completeProfile ?? null },
    memberPriceExclude: { products, categories },
  };
}

function windowText(window: string): string {
  if (window === 'lifetime') return '入会以来';
  if (window === 'calendar_year') return '自然年内';
  return `最近 ${window.slice('rolling:'.length)} 个月`;
}

/** The policy in lines that can be read, and compared with another. */
export function policyLines(policy: TierPolicy): { label: string; value: string }[] {
  const { metric, window, validMonths, graceDays, stepDown, revokeOnRefund, noticeDays } = policy;
  const lines = [
    { label: '升级依据', value: TIER_METRIC_LABELS[metric] },
    { label: '统计期', value: windowText(window) },
    { label: '等级有效期', value: validMonths === null ? '长期有效' : `${validMonths} 个月` },
    { label: '宽限期', value: graceDays === 0 ? '没有' : `${graceDays} 天` },
    { label: '未保级时', value: stepDown ? '逐级下降' : '降到达标的等级' },
    { label: '退款后', value: revokeOnRefund ? '收回因此得到的升级' : '不收回升级' },
    { label: '到期提醒', value: noticeDays === 0 ? '不提醒' : `提前 ${noticeDays} 天` },
  ];
  const { memberPriceExclude } = policy;
  const { products = [], categories = [] } = memberPriceExclude ?? {};
  const excluded = [...categories.map((one) => `品类 ${one}`), ...products];
  if (excluded.length > 0) lines.push({ label: '没有会员价的', value: excluded.join('、') });
  return [...lines, ...growthLines(policy)];
}

function growthLines({ growthPerYuan, growthActivities }: TierPolicy) {
  if (growthPerYuan === null) return [];
  const { register, completeProfile } = growthActivities ?? {};
  return [
    { label: '消费 1 元', value: `${growthPerYuan} 成长值` },
    ...(register ? [{ label: '入会', value: `${register} 成长值` }] : []),
    ...(completeProfile ? [{ label: '完善资料', value: `${completeProfile} 成长值` }] : []),
  ];
}

/** What a change would make different, line by line. */
export function policyChanges(
  before: TierPolicy,
  after: TierPolicy,
): { label: string; before: string; after: string }[] {
  const [now, then] = [before, after].map(
    (policy) => new Map(policyLines(policy).map(({ label, value }) => [label, value])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((label) => ({
      ...{ label, before: now.get(label) ?? '没有', after: then.get(label) ?? '没有' },
    }))
    .filter((line) => line.before !== line.after);
}
