import type { PointsTransferOffer } from '../../api/types';
import { dottedDay } from '../../wording/day';
import { grouped } from '../../wording/money';

type Part = PointsTransferOffer['parts'][number];

/** `30 积分 · 有效期至 2027.12.31` */
export function partText({ points, lastDay }: Part): string {
  const term = lastDay ? `有效期至 ${dottedDay(lastDay)}` : '长期有效';
  return `${grouped(points)} 积分 · ${term}`;
}

/** Why the page has nothing to claim; undefined: it has. */
export function closedText({ state, mine, own }: PointsTransferOffer): string | undefined {
  if (mine) return '已领取，积分在你的账户里了';
  if (own) return '这是你送出的积分，分享给好友领取吧';
  if (state === 'claimed') return '来晚一步，已经被领走了';
  if (state === 'cancelled') return '好友收回了这份积分';
  if (state === 'returned') return '超过 24 小时没有领取，积分已退回好友';
  return undefined;
}

/** Why so many points can't be sent; undefined: they can. */
export function sendRefusal(
  points: number,
  terms: { minPoints: number; leftToday: number; spendable: number },
): string | undefined {
  if (terms.spendable < terms.minPoints) return `至少要有 ${grouped(terms.minPoints)} 可用积分`;
  if (points === 0) return undefined;
  if (points < terms.minPoints) return `每次至少 ${grouped(terms.minPoints)} 积分`;
  if (points > terms.spendable) return `可用积分只有 ${grouped(terms.spendable)}`;
  if (points > terms.leftToday) return `今天还能送 ${grouped(terms.leftToday)} 积分`;
  return undefined;
}
