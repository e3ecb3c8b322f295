import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import PointsRulesPage from './index';

const rules = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'end_of_next_year',
  returnGraceDays: 30,
  activities: { register: 100 },
  multipliers: [
    { code: 'MEMBER_DAY', kind: 'member_day', pointsPercent: 200, daysOfMonth: [8, 18, 28] },
  ],
  campaigns: [],
};
const answers = {
  'GET /points-rules': { rules, revision: 'r1' },
  'GET /tiers': { items: [{ code: 'GOLD', name: '金卡', rank: 2 }], metric: 'spend' },
  'GET /stores': { items: [{ code: 'S01', name: '春熙路店' }] },
  'POST /points-rules/preview': {
    earnings: [
      { reason: 'ORDER_BASE', points: 199 },
      { reason: 'ORDER_TIER', points: 99 },
      { reason: 'ORDER_MEMBER_DAY', points: 199 },
    ],
    points: 497,
    availableOn: '2026-03-17',
    lastDay: '2027-12-31',
  },
};
const open = (given: Record<string, object>, ...permissions: ('points.read' | 'points.edit')[]) => {
  const calls = answering({ ...answers, ...given });
  const session = sessionWith(...permissions);
  renderPage(<PointsRulesPage />, { path: '/points-rules', session });
  return calls;
};

test('the rules are read in plain words, with what an order earns by them', async () => {
  open({}, 'points.read');
  await screen.findByText('每月 8、18、28 日 2 倍');
  await screen.findByText(
    '一笔 199.90 元的订单，金卡：消费积分 199 + 等级加赠 99 + 会员日加赠 199 = 497 积分',
  );
  expect(screen.queryByRole('button', { name: '修改规则' })).toBeNull();
});

test('what saving will change is told before it is saved, and saved from what was read', async () => {
  const calls = open(
    { 'PUT /points-rules': { rules, revision: 'r2' } },
    'points.read',
    'points.edit',
  );
  fireEvent.click(await screen.findByRole('button', { name: '修改规则' }));
  const days = await screen.findByLabelText('付款几天后可用');
  const changes = screen.getByRole('region', { name: '保存后的变化' });
  expect(within(changes).getByText('还没有改动')).toBeTruthy();
  fireEvent.change(days, { target: { value: '0' } });
  await within(changes).findByText('到账：付款 7 天后可用 → 付款后马上可用');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => {
    const saved = calls.find(({ method }) => method === 'PUT')?.body;
    expect(saved).toEqual({ revision: 'r1', rules: { ...rules, availableAfterDays: 0 } });
  });
});

test('whoever comes second is told, and loses nothing typed', async () => {
  const refusal = () => problem(409, 'RULES_CHANGED', '规则已被其他人修改');
  open({ 'PUT /points-rules': refusal }, 'points.read', 'points.edit');
  fireEvent.click(await screen.findByRole('button', { name: '修改规则' }));
  const days = await screen.findByLabelText('付款几天后可用');
  fireEvent.change(days, { target: { value: '3' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('规则已被其他人修改');
  expect((days as HTMLInputElement).value).toBe('3');
});

test('rules that can’t be read are asked for again', async () => {
  open(
    { 'GET /points-rules': () => problem(503, 'DATABASE_AWAY', '数据库暂时不可用') },
    'points.read',
  );
  await screen.findByText('数据库暂时不可用');
});
