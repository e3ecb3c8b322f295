import type { PointsSettings } from '../brand/index.js';

/** The rules of points in the words that members read, one line each. */
export function pointsRules(settings: PointsSettings): string[] {
  const { rate, availableAfterDays, offset, activities } = settings;
  return [
    `每消费 ${yuan(rate.perFen)} 元得 ${rate.points} 积分，等级越高越多`,
    availableAfterDays === 0
      ? '消费积分即时可用'
      : `消费积分在 ${availableAfterDays} 天后可用，退款时相应扣回`,
    expiryRule(settings.expiry),
    ...(offset
      ? [`每 ${offset.pointsPerYuan} 积分抵 1 元，最多抵订单的 ${offset.maxSharePercent}%`]
      : []),
    ...(activities.register ? [`入会即得 ${activities.register} 积分`] : []),
    ...(activities.completeProfile ? [`完善资料得 ${activities.completeProfile} 积分`] : []),
  ];
}

function expiryRule(expiry: PointsSettings['expiry']): string {
  if (expiry === 'never') return '积分长期有效';
  if (expiry === 'end_of_next_year') return '积分在获得次年的 12 月 31 日到期';
  return `积分在获得后 ${expiry.slice('months:'.length)} 个月到期`;
}

function yuan(fen: number): string {
  return String(fen / 100);
}
