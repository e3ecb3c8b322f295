import { expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeApi } from '../../../../test/fake-api';
import ExplanationPage from './index';

const part = {
  lot: '2',
  points: 60,
  granted: 100,
  state: 'available',
  reason: 'ORDER_BASE',
  reasonLabel: '消费积分',
  source: { type: 'order', id: 'ord_1', label: '订单 S01-0001', storeName: '春熙路店' },
  earnedAt: '2026-03-01T04:00:00Z',
  availableAt: '2026-03-08T04:00:00Z',
  lastDay: '2027-12-31',
};

test('today’s balance is told part by part, and what came later is told apart', async () => {
  const calls = fakeApi({
    'GET /api/member/v1/me/points/explanation': {
      at: '2026-03-10T04:00:00Z',
      balance: 340,
      available: 60,
      pending: 300,
      held: 0,
      debt: 20,
      parts: [part, { ...part, lot: '5', points: 300, granted: 300, state: 'pending' }],
      debts: [{ ...part, entry: '9', points: 20, occurredAt: part.earnedAt }],
      reportedLater: { entries: 1, points: 50 },
    },
  });
  render(<ExplanationPage />);
  expect(await screen.findByText('可用 60 + 待生效 300 − 待抵扣 20')).toBeTruthy();
  expect(screen.getByText(/原有 100/)).toBeTruthy();
  expect(screen.getByText(/还有 1 笔是后来才入账的/)).toBeTruthy();
  const asked = () => calls.filter(({ path }) => path.endsWith('/explanation')).length;
  expect(asked()).toBe(1);
  fireEvent.change(screen.getByDisplayValue(/^\d{4}-/), { target: { value: '2026-03-01' } });
  await waitFor(() => expect(asked()).toBe(2));
  expect(screen.getByText('2026年3月1日结束时')).toBeTruthy();
});
