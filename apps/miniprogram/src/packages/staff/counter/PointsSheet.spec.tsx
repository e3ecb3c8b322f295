import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { fakeApi } from '../../../../test/fake-api';
import { PointsSheet } from './PointsSheet';

test('the clerk sees where the points come from, by order and last day', async () => {
  fakeApi({
    'GET /api/staff/v1/members/1000000001/points/explanation': {
      at: '2026-03-10T04:00:00Z',
      balance: 100,
      available: 100,
      pending: 0,
      held: 0,
      debt: 0,
      parts: [
        {
          lot: '2',
          points: 100,
          granted: 100,
          state: 'available',
          reason: 'ORDER_BASE',
          reasonLabel: '消费积分',
          source: { type: 'order', id: 'ord_1', label: '订单 S01-0001', storeName: '春熙路店' },
          earnedAt: '2026-03-01T04:00:00Z',
          availableAt: '2026-03-08T04:00:00Z',
          lastDay: '2027-12-31',
        },
      ],
      debts: [],
      reportedLater: { entries: 0, points: 0 },
    },
  });
  render(<PointsSheet memberNo="1000000001" open onClose={() => undefined} />);
  expect(await screen.findByText('可用 100 + 待生效 0')).toBeTruthy();
  expect(screen.getByText('订单 S01-0001 · 有效至 2027.12.31')).toBeTruthy();
});
