import { fireEvent, screen, within } from '@testing-library/react';
import { answering, sessionWith } from '../../../../test/fakeServer';
import { renderPage } from '../../../../test/renderPage';
import { Ledger } from './index';

const order = { type: 'order', id: 'ord_1', label: '订单 S01-0001', storeName: '春熙路店' };
const spent = {
  id: '3',
  kind: 'spend',
  points: -60,
  balanceAfter: 40,
  reason: 'EXCHANGE',
  reasonLabel: '积分兑换',
  source: { type: 'exchange', id: 'exc_1', label: '兑换 面膜' },
  occurredAt: '2026-05-03T12:00:00Z',
};
const part = {
  lot: '2',
  points: 40,
  granted: 100,
  state: 'available',
  reason: 'ORDER_BASE',
  reasonLabel: '消费积分',
  source: order,
  earnedAt: '2026-05-01T04:00:00Z',
  availableAt: '2026-05-08T04:00:00Z',
  lastDay: '2027-12-31',
};
const explanation = {
  at: '2026-05-10T04:00:00Z',
  balance: 340,
  available: 300,
  pending: 60,
  held: 0,
  debt: 20,
  parts: [part],
  debts: [{ ...spent, entry: '3', points: 20 }],
  reportedLater: { entries: 2, points: 25 },
};
const touched = { ...part, points: -60 };

const open = (answers: Record<string, object>) => {
  const calls = answering({
    'GET /members/1/points/entries': { items: [spent], nextCursor: null },
    ...answers,
  });
  renderPage(<Ledger memberNo="1" />, { path: '/', session: sessionWith('member.search') });
  return calls;
};

test('an entry says from which lots it took', async () => {
  open({
    'GET /members/1/points/entries/3': {
      ...spent,
      recordedAt: spent.occurredAt,
      touched: [touched],
      owed: 0,
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '为什么' }));
  const lots = (await screen.findByText('从这些批次扣除')).parentElement as HTMLElement;
  expect(within(lots).getByText(/消费积分 · 订单 S01-0001 · 春熙路店/)).toBeTruthy();
  expect(within(lots).getByText('-60')).toBeTruthy();
});

test('a balance is told as a sum, part by part, with what was reported later', async () => {
  open({ 'GET /members/1/points/explanation': explanation });
  fireEvent.click(await screen.findByText('为什么是这个余额'));
  expect(await screen.findByText('= 可用 300 + 待生效 60 − 欠 20')).toBeTruthy();
  expect(screen.getByText('订单 S01-0001 · 春熙路店')).toBeTruthy();
  expect(screen.getByText(/之后才记账的还有 2 笔，共/).textContent).toContain('+25');
});

test('a period opens, moves and closes', async () => {
  const calls = open({
    'GET /members/1/points/statement': {
      from: '2026-05-01',
      to: '2026-05-10',
      opening: 200,
      movements: [
        { kind: 'earn', reason: 'ORDER_BASE', reasonLabel: '消费积分', points: 50, entries: 1 },
        { kind: 'spend', reason: 'EXCHANGE', reasonLabel: '积分兑换', points: -60, entries: 1 },
      ],
      closing: 190,
    },
  });
  fireEvent.click(await screen.findByText('一段时间'));
  expect((await screen.findByText('期末余额')).nextSibling?.textContent).toBe('190');
  expect(screen.getByText('增加').nextSibling?.textContent).toBe('+50');
  expect(screen.getByText('减少').nextSibling?.textContent).toBe('−60');
  const asked = calls.find(({ path }) => path.endsWith('/statement'));
  expect(asked?.query.get('from')).toMatch(/-01$/);
});
