import type { MemberTier, TierCard } from '../api/types';
import { daysUntil, longDay } from './day';
import { grouped, yuan } from './money';

export interface TierProgress {
  share: number;
  text: string;
}

/** How far a member is on the way up, and what is missing; metrics of money are in fen. */
export function tierProgress({ metric, nextTier: next }: MemberTier): TierProgress {
  if (!next) return { share: 1, text: '已是最高等级，感谢一路相伴' };
  const whole = metric + next.missing;
  return {
    share: whole > 0 ? metric / whole : 0,
    text: `再消费 ${yuan(next.missing)} 元，升级${next.name}`,
  };
}

/** What keeping the tier asks for, when something is still missing. */
export function keepText({ keep }: MemberTier): string | undefined {
  if (!keep || keep.missing <= 0) return undefined;
  return `${longDay(keep.by)}前再消费 ${yuan(keep.missing)} 元可保级`;
}

export function enterText({ enter, rank }: TierCard): string {
  return rank === 0 || enter === 0 ? '注册即享' : `累计消费满 ${grouped(enter / 100)} 元`;
}

/** Keeping comes before rising when it is about to be too late. */
export function isKeepPressing({ keep }: MemberTier): boolean {
  return Boolean(keep && keep.missing > 0 && daysUntil(keep.by) <= 60);
}
