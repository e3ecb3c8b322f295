import type { PointsTransfer } from '../../api/types';
import { grouped } from '../../wording/money';

type Shared = Pick<PointsTransfer, 'points' | 'token'>;

/** What a friend sees: the gift, and never who sends it beyond what WeChat shows by itself. */
export function cardOf(transfer: Shared | undefined): { title: string; path: string } {
  if (!transfer?.token) return { title: '来看看会员权益', path: '/pages/home/index' };
  return {
    title: `送你 ${grouped(transfer.points)} 积分，24 小时内领取`,
    path: linkOf(transfer),
  };
}

export function linkOf({ token }: Pick<PointsTransfer, 'token'>): string {
  return `/packages/transfer/claim/index?token=${token ?? ''}`;
}
