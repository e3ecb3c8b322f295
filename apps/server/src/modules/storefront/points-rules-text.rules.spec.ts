import { describe, expect, test } from '@jest/globals';
import { pointsRulesText } from './points-rules-text.rules.js';

const settings = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'end_of_next_year',
  offset: { pointsPerYuan: 100, maxSharePercent: 50 },
  activities: { register: 100, completeProfile: 50 },
} as const;

describe('the points programme in sentences', () => {
  test('tells all that is set', () => {
    expect(pointsRulesText(settings)).toEqual([
      '每消费 1 元得 1 积分',
      '消费积分在付款 7 天后可用',
      '积分有效期至获得次年的 12 月 31 日',
      '100 积分抵 1 元，每单最多抵 50%',
      '入会即得 100 积分',
      '完善资料再得 50 积分',
    ]);
  });

  test('tells bonuses, caps and what earns nothing before when points can be used', () => {
    const more = {
      ...settings,
      multipliers: [
        { code: 'BIRTHDAY', kind: 'birthday_month' as const, pointsPercent: 200 },
        { code: 'DAY', kind: 'member_day' as const, pointsPercent: 150, daysOfMonth: [8, 18] },
      ],
      caps: { perOrder: 5000, perMemberDay: 20000 },
      exclude: { categories: ['礼品卡', '充值'] },
    };
    expect(pointsRulesText(more).slice(0, 7)).toEqual([
      '每消费 1 元得 1 积分',
      '生日当月消费得 2 倍积分',
      '每月 8、18 日消费得 1.5 倍积分',
      '每单最多得 5000 积分',
      '每天最多得 20000 积分',
      '礼品卡、充值不参与积分',
      '消费积分在付款 7 天后可用',
    ]);
  });

  test('leaves out what is not', () => {
    const bare = { rate: { points: 3, perFen: 50 }, expiry: 'months:12', activities: {} } as const;
    expect(pointsRulesText({ ...bare, availableAfterDays: 0 })).toEqual([
      '每消费 0.5 元得 3 积分',
      '消费积分即时可用',
      '积分自获得起 12 个月内有效',
    ]);
  });
});
