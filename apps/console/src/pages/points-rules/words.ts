import type { PointsCampaign, PointsMultiplier, PointsRules } from '../../api/types';
import { count, plainYuan } from '../../ui/format';

export interface RuleLine {
  label: string;
  value: string;
}

export interface RuleSection {
  title: string;
  lines: RuleLine[];
}

/** Codes of stores and tiers as people know them. */
export interface Names {
  store: (code: string) => string;
  tier: (code: string) => string;
}

const EVERYTHING = '全部';

/** The rules in plain words, as a marketer would tell them. */
export function rulesInWords(rules: PointsRules, names: Names): RuleSection[] {
  const { offset, caps = {}, exclude = {}, activities } = rules;
  return [
    { title: '基本', lines: basicLines(rules) },
    {
      title: '抵现与上限',
      lines: [
        {
          label: '积分抵现',
          value: offset
            ? `${count(offset.pointsPerYuan)} 积分抵 1 元，每单最多抵应付的 ${offset.maxSharePercent}%`
            : '不能抵现',
        },
        { label: '每单最多得', value: capText(caps.perOrder) },
        { label: '每人每天最多得', value: capText(caps.perMemberDay) },
      ],
    },
    {
      title: '不积分的',
      lines: [
        { label: '不积分的商品', value: listText(exclude.products, '没有') },
        { label: '不积分的品类', value: listText(exclude.categories, '没有') },
        { label: '不积分的门店', value: listText(exclude.stores?.map(names.store), '没有') },
      ],
    },
    {
      title: '人工调整与转赠',
      lines: [
        { label: '人工调整复核', value: secondPersonText(rules.adjustments) },
        { label: '转赠给好友', value: transferText(rules.transfers) },
      ],
    },
    {
      title: '行为送积分',
      lines: [
        { label: '入会', value: giftText(activities.register) },
        { label: '完善资料', value: giftText(activities.completeProfile) },
      ],
    },
    {
      title: '加赠（按顺序；到上限时，后面的先减）',
      lines: rules.multipliers.map((rule) => ({
        label: `加赠 ${rule.code}`,
        value: multiplierText(rule),
      })),
    },
    {
      title: '积分活动',
      lines: rules.campaigns.map((campaign) => ({
        label: `活动 ${campaign.name ?? campaign.code}`,
        value: campaignText(campaign, names),
      })),
    },
  ];
}

/** What differs, before → after; a rule that is new or gone says so. */
export function changesInWords(before: PointsRules, after: PointsRules, names: Names): string[] {
  const [old, fresh] = [linesOf(before, names), linesOf(after, names)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((label) => old.get(label) !== fresh.get(label))
    .map((label) => `${label}：${old.get(label) ?? '没有'} → ${fresh.get(label) ?? '取消'}`);
}

export function timesText(percent: number): string {
  return `${percent / 100} 倍`;
}

function linesOf(rules: PointsRules, names: Names): Map<string, string> {
  const lines = rulesInWords(rules, names).flatMap((section) => section.lines);
  return new Map(lines.map(({ label, value }) => [label, value]));
}

function basicLines(rules: PointsRules): RuleLine[] {
  const { rate, availableAfterDays: days, returnGraceDays } = rules;
  return [
    { label: '消费得分', value: `每消费 ${plainYuan(rate.perFen)} 元得 ${rate.points} 积分` },
    { label: '到账', value: days === 0 ? '付款后马上可用' : `付款 ${days} 天后可用` },
    { label: '有效期', value: expiryText(rules.expiry) },
    { label: '退回的过期积分', value: `从退回起再用 ${returnGraceDays} 天` },
  ];
}

function expiryText(expiry: string): string {
  if (expiry === 'never') return '长期有效';
  if (expiry === 'end_of_next_year') return '到获得次年的 12 月 31 日';
  return `获得后 ${expiry.slice('months:'.length)} 个月`;
}

function secondPersonText(limit: PointsRules['adjustments']): string {
  if (!limit) return '不用复核';
  if (limit.secondPersonAbove === 0) return '每一次都要第二个人复核';
  return `超过 ${count(limit.secondPersonAbove)} 积分要第二个人复核`;
}

function transferText(limits: PointsRules['transfers']): string {
  if (!limits) return '不能转赠';
  return `一次至少 ${count(limits.minPoints)} 积分，每人每天至多 ${count(limits.maxPerDay)} 积分`;
}

function capText(points: number | undefined): string {
  return points === undefined ? '不限' : `${count(points)} 积分`;
}

function giftText(points: number | undefined): string {
  return points ? `${count(points)} 积分` : '不送';
}

function listText(items: readonly string[] | undefined, none: string): string {
  return items && items.length > 0 ? items.join('、') : none;
}

function multiplierText({ kind, pointsPercent, daysOfMonth = [] }: PointsMultiplier): string {
  const when = kind === 'birthday_month' ? '生日当月' : `每月 ${daysOfMonth.join('、')} 日`;
  return `${when} ${timesText(pointsPercent)}`;
}

function campaignText(campaign: PointsCampaign, names: Names): string {
  const { from, until, pointsPercent, stores, tiers, products, categories } = campaign;
  const scopes = [
    stores && `门店 ${listText(stores.map(names.store), EVERYTHING)}`,
    tiers && `等级 ${listText(tiers.map(names.tier), EVERYTHING)}`,
    products && `商品 ${listText(products, EVERYTHING)}`,
    categories && `品类 ${listText(categories, EVERYTHING)}`,
  ].filter(Boolean);
  return [`${from} 至 ${until}`, timesText(pointsPercent), ...scopes].join('，');
}
