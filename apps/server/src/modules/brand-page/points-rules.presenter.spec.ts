import { DEFAULT_SETTINGS } from '../brand/index.js';
import { pointsRules } from './points-rules.presenter.js';

const { points } = DEFAULT_SETTINGS;

test('says every rule that the brand has', () => {
  const rules = pointsRules({
    ...points,
    offset: { pointsPerYuan: 100, maxSharePercent: 50 },
    activities: { register: 100, completeProfile: 50 },
  });
  expect(rules).toEqual([
    '每消费 1 元得 1 积分，等级越高越多',
    '消费积分在 7 天后可用，退款时相应扣回',
    '积分在获得次年的 12 月 31 日到期',
    '每 100 积分抵 1 元，最多抵订单的 50%',
    '入会即得 100 积分',
    '完善资料得 50 积分',
  ]);
});

test.each([
  ['never', '积分长期有效'],
  ['months:12', '积分在获得后 12 个月到期'],
] as const)('an expiry of %s reads %s', (expiry, line) => {
  expect(pointsRules({ ...points, availableAfterDays: 0, expiry })).toEqual([
    '每消费 1 元得 1 积分，等级越高越多',
    '消费积分即时可用',
    line,
  ]);
});
