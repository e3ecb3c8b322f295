import type { TierMetric } from '@shuke/shared';
import type { MemberTier, TierCard } from '../api/types';
import { daysUntil, longDay } from './day';
import { grouped, yuan } from './money';

export interface TierProgress {
  share: number;
  text: string;
}

/** What is missing, in the words of what the brand counts; money is in fen. */
function moreText(kind: TierMetric, missing: number): string {
  if (kind === 'orders') return `再消费 ${grouped(missing)} 次`;
  if (kind === 'growth') return `再累积 ${grouped(missing)} 成长值`;
  return `再消费 ${yuan(missing)} 元`;
}

/** How far a member is on the way up, and what is missing. */
export function tierProgress({ metric, metricKind, nextTier: next }: MemberTier): TierProgress {
  if (!next) return { share: 1, text: '已是最高等级，感谢一路相伴' };
  const whole = metric + next.missing;
  return {
    share: whole > 0 ? metric / whole : 0,
    text: `${moreText(metricKind, next.missing)}，升级${next.name}`,
  };
}

/** What the member has reached by now. */
export function metricText({ metric, metricKind }: MemberTier): string {
  if (metricKind === 'orders') return `近期消费 ${grouped(metric)} 次`;
  if (metricKind === 'growth') return `成长值 ${grouped(metric)}`;
  return `近期消费 ${yuan(metric)} 元`;
}

/** What keeping the tier asks for, when something is still missing. */
export function keepText({ keep, metricKind }: MemberTier): string | undefined {
  if (!keep || keep.missing <= 0) return undefined;
  return `${longDay(keep.by)}前${moreText(metricKind, keep.missing)}可保级`;
}

export function enterText({ enter, rank }: TierCard, kind: TierMetric): string {
  if (rank === 0 || enter === 0) return '注册即享';
  if (kind === 'orders') return `累计消费满 ${grouped(enter)} 次`;
  if (kind === 'growth') return `成长值满 ${grouped(enter)}`;
  return `累计消费满 ${grouped(enter / 100)} 元`;
}

/** Keeping comes before rising when it is about to be too late. */
export function isKeepPressing({ keep }: MemberTier): boolean {
  return Boolean(keep && keep.missing > 0 && daysUntil(keep.by) <= 60);
}
