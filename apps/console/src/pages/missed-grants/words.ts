import {
  COUPON_SOURCE_LABELS,
  type CouponSource,
  MISSED_GRANT_REASON_LABELS,
  MISSED_GRANT_REASONS,
  MISSED_GRANT_STATES,
  type MissedGrantReason,
  type MissedGrantState,
} from '@shuke/shared';
import type { MissedGrant, MissedGrantSearch, MissedSum } from '../../api/types';
import { count, NOTHING } from '../../ui/format';

/** Sources that give by themselves; at the others somebody is told no at once. */
export const UNASKED: readonly CouponSource[] = [
  'welcome',
  'birthday',
  'tier',
  'campaign',
  'order',
  'referral',
  'import',
];

export function searchOf(search: URLSearchParams): MissedGrantSearch & { state: MissedGrantState } {
  const oneOf = <T extends string>(choices: readonly T[], name: string) =>
    choices.find((choice) => choice === search.get(name));
  return {
    state: oneOf(MISSED_GRANT_STATES, 'state') ?? 'open',
    templateCode: search.get('templateCode') ?? undefined,
    reason: oneOf<MissedGrantReason>(MISSED_GRANT_REASONS, 'reason'),
    source: oneOf(UNASKED, 'source'),
  };
}

export function leftText({ left, templateState }: MissedSum): string {
  if (templateState !== 'active') return '模板未启用';
  return left === null ? '不限量' : `还有 ${count(left)} 张`;
}

/** How many a retry of all would give as things are. */
export function givable({ left, templateState }: MissedSum, waiting: number): number {
  if (templateState !== 'active') return 0;
  return left === null ? waiting : Math.min(left, waiting);
}

export interface TemplateSum extends MissedSum {
  /** `库存不足 12 · 超出活动预算 3` */
  why: string;
}

/** One line a template, whatever many reasons. */
export function byTemplate(items: readonly MissedSum[]): TemplateSum[] {
  const codes = [...new Set(items.map(({ templateCode }) => templateCode))];
  return codes.flatMap((code) => {
    const own = items.filter(({ templateCode }) => templateCode === code);
    const [first] = own;
    if (!first) return [];
    const since = own.map((one) => one.since).sort()[0] ?? first.since;
    const why = own
      .map((one) => `${MISSED_GRANT_REASON_LABELS[one.reason]} ${count(one.count)}`)
      .join(' · ');
    return [{ ...first, since, why, count: own.reduce((sum, one) => sum + one.count, 0) }];
  });
}

export function whoText({ nickname, memberNo }: MissedGrant): string {
  return nickname ? `${nickname}（${memberNo}）` : memberNo;
}

export function sourceText({ source }: MissedGrant): string {
  return COUPON_SOURCE_LABELS[source];
}

export function noteText({ note }: MissedGrant): string {
  return note ?? NOTHING;
}
