import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { fakeApi } from '../../../../test/fake-api';
import { member } from '../../../../test/given';
import EntriesPage from './index';

const source = { type: 'order', id: 'ord_1', label: '订单 S01-0001', storeName: '春熙路店' };
const earned = {
  id: '2',
  kind: 'earn',
  points: 100,
  balanceAfter: 200,
  reason: 'ORDER_BASE',
  source,
  occurredAt: '2026-03-01T04:00:00Z',
  availableAt: '2026-03-08T04:00:00Z',
  lastDay: '2027-12-31',
};
const detail = {
  ...earned,
  id: '3',
  points: -30,
  reason: 'EXCHANGE',
  reasonLabel: '积分兑换',
  recordedAt: earned.occurredAt,
  touched: [
    {
      lot: '2',
      points: -30,
      reason: 'ORDER_BASE',
      reasonLabel: '消费积分',
      source,
      earnedAt: earned.occurredAt,
      lastDay: '2027-12-31',
    },
  ],
  owed: 0,
};

function open(points: object = {}) {
  fakeApi({
    'GET /api/member/v1/me': { ...member(), points: { ...member().points, ...points } },
    'GET /api/member/v1/me/points/months': { items: [{ month: '2026-03', gained: 100, gone: 30 }] },
    'GET /api/member/v1/me/points/entries': {
      items: [{ ...detail, reason: 'EXCHANGE' }, earned],
      nextCursor: null,
    },
    'GET /api/member/v1/me/points/entries/3': detail,
  });
  render(<EntriesPage />);
}

test('entries stand under their month with its sums, and name the receipt', async () => {
  open();
  expect(await screen.findByText('2026年3月')).toBeTruthy();
  expect(await screen.findByText('获得 100 · 使用和失效 30')).toBeTruthy();
  expect(screen.getAllByText('订单 S01-0001')).toHaveLength(2);
  expect(screen.queryByText(/ord_/)).toBeNull();
});

test('an entry opens and says which points it took', async () => {
  open();
  fireEvent.click(await screen.findByText('积分兑换'));
  expect(await screen.findByText('用掉的是这些积分')).toBeTruthy();
  expect(screen.getByText(/有效至 2027.12.31/)).toBeTruthy();
});

test('what ends soon is listed by its last day', async () => {
  open({
    expiring: [
      { points: 40, lastDay: '2026-03-31' },
      { points: 60, lastDay: '2026-04-30' },
    ],
  });
  fireEvent.click(await screen.findByText('查看全部'));
  expect(screen.getByText('2026年4月30日')).toBeTruthy();
});
