import { screen, within } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { WhatIfResult } from '../../api/types';
import WhatIfDetail from './Detail';
import { Flows } from './Flows';
import { Summary } from './Summary';

const rules = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'end_of_next_year',
  returnGraceDays: 30,
  activities: {},
  multipliers: [],
  campaigns: [],
};
const result: WhatIfResult = {
  members: 200,
  orders: 900,
  affected: 50,
  gaining: 50,
  losing: 0,
  points: { before: 1000, after: 2000 },
  costFen: { before: 100_000, after: 200_000 },
  ending: { before: 400, after: 800 },
  byRule: [{ reason: 'ORDER_BASE', before: 1000, after: 2000 }],
  byMonth: [{ month: '2026-03', before: 1000, after: 2000 }],
  byExpiry: [{ month: '2027-12', before: 400, after: 800 }],
  flows: [
    { from: 'BASIC', to: 'BASIC', members: 198 },
    { from: 'BASIC', to: 'GOLD', members: 2 },
  ],
};
const trial = {
  id: 'wif_1',
  taskId: 'tsk_1',
  months: 6,
  from: '2025-09-09T16:00:00Z',
  startedBy: 'staff:M01',
  startedAt: '2026-03-10T04:00:00Z',
  ended: true,
  presentRules: rules,
  triedRules: { ...rules, rate: { points: 2, perFen: 100 } },
  presentTiers: [],
  triedTiers: [],
  result,
};
const lists = {
  'GET /tiers': { items: [{ code: 'GOLD', name: '金卡' }], metric: 'spend' },
  'GET /stores': { items: [] },
};
const place = {
  path: '/what-ifs/:id',
  at: '/what-ifs/wif_1',
  session: sessionWith('points.read'),
};

test('what is tried is told before and after', async () => {
  answering({
    ...lists,
    'GET /what-ifs/wif_1': { ...trial, ended: false, result: null },
    'GET /tasks/tsk_1': { state: 'waiting', done: 0, total: 200, failure: null },
  });
  renderPage(<WhatIfDetail />, place);
  await screen.findByText('消费得分：每消费 1 元得 1 积分 → 每消费 1 元得 2 积分');
});

test('the result is read as numbers: who, how many points, what they cost', () => {
  renderPage(<Summary result={result} />, place);
  screen.getByText('50（25.0%）');
  screen.getByText('1,000 → 2,000');
  screen.getByText('¥1,000 → ¥2,000');
});

test('without offset, points have no price', () => {
  renderPage(<Summary result={{ ...result, costFen: null }} />, place);
  screen.getByText('没有开积分抵现，无法折合');
});

test('tiers flow as a matrix', () => {
  const names = { store: (code: string) => code, tier: (code: string) => `${code}卡` };
  renderPage(<Flows flows={result.flows} names={names} />, place);
  screen.getByText('2 位会员会换等级');
  const matrix = screen.getByRole('table', { name: '等级流动' });
  expect(within(matrix).getAllByText('GOLD卡')).toHaveLength(2);
});

test('while it runs, one sees how far it is', async () => {
  answering({
    ...lists,
    'GET /what-ifs/wif_1': { ...trial, ended: false, result: null },
    'GET /tasks/tsk_1': { state: 'running', done: 1_500, total: 6_000, failure: null },
  });
  renderPage(<WhatIfDetail />, place);
  await screen.findByText(/已算 1,500 \/ 6,000 位会员/);
});

test('a trial that failed says so', async () => {
  answering({
    ...lists,
    'GET /what-ifs/wif_1': { ...trial, ended: false, result: null },
    'GET /tasks/tsk_1': { state: 'failed', done: 0, total: 10, failure: '出了意外' },
  });
  renderPage(<WhatIfDetail />, place);
  await screen.findByText('出了意外');
});

test('a trial that is not there is told', async () => {
  answering({ ...lists, 'GET /what-ifs/wif_1': () => problem(404, 'NOT_FOUND', '没有找到') });
  renderPage(<WhatIfDetail />, place);
  await screen.findByText('没有找到');
});
