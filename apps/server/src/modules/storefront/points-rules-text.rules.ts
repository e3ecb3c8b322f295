import type { PointsMultiplier, PointsSettings } from '../brand/index.js';

type Settings = Pick<
  PointsSettings,
  'rate' | 'availableAfterDays' | 'expiry' | 'offset' | 'activities'
> &
  Partial<Pick<PointsSettings, 'multipliers' | 'caps' | 'exclude'>>;

/** The points programme in sentences that members read. */
export function pointsRulesText(settings: Settings): string[] {
  const { rate, offset, activities, multipliers = [], caps = {}, exclude = {} } = settings;
  return [
    `每消费 ${yuan(rate.perFen)} 元得 ${rate.points} 积分`,
    ...multipliers.map(multiplierText),
    caps.perOrder && `每单最多得 ${caps.perOrder} 积分`,
    caps.perMemberDay && `每天最多得 ${caps.perMemberDay} 积分`,
    exclude.categories?.length && `${exclude.categories.join('、')}不参与积分`,
    availabilityText(settings.availableAfterDays),
    expiryText(settings.expiry),
    offset && `${offset.pointsPerYuan} 积分抵 1 元，每单最多抵 ${offset.maxSharePercent}%`,
    activities.register && `入会即得 ${activities.register} 积分`,
    activities.completeProfile && `完善资料再得 ${activities.completeProfile} 积分`,
  ].filter((line): line is string => Boolean(line));
}

function multiplierText(rule: PointsMultiplier): string {
  const when =
    rule.kind === 'birthday_month' ? '生日当月' : `每月 ${rule.daysOfMonth.join('、')} 日`;
  return `${when}消费得 ${rule.pointsPercent / 100} 倍积分`;
}

function availabilityText(days: number): string {
  return days === 0 ? '消费积分即时可用' : `消费积分在付款 ${days} 天后可用`;
}

function expiryText(expiry: Settings['expiry']): string {
  if (expiry === 'never') return '积分长期有效';
  if (expiry === 'end_of_next_year') return '积分有效期至获得次年的 12 月 31 日';
  return `积分自获得起 ${expiry.slice('months:'.length)} 个月内有效`;
}

function yuan(fen: number): string {
  return String(fen / 100);
}
