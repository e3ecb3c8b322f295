import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import MatterList from './list';

const matter = {
  id: 'mat_1',
  kind: 'refund_rejected',
  state: 'open',
  channel: 'pos',
  orderNo: 'S01-1',
  refundNo: 'R-1',
  storeCode: 'S01',
  storeName: '春熙路店',
  code: 'REFUND_EXCEEDS_PAID',
  couponCode: null,
  fen: 9900,
  openedAt: '2026-03-10T04:00:00Z',
  closedAt: null,
  closedBy: null,
  note: null,
};

test('a manager ticks a matter off, with a note', async () => {
  const calls = answering({
    'GET /order-matters': { items: [matter], nextCursor: null },
    'POST /order-matters/mat_1/close': matter,
  });
  renderPage(<MatterList />, {
    path: '/matters',
    session: sessionWith('order.read', 'matter.close'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '处理完R-1（订单 S01-1）' }));
  fireEvent.change(await screen.findByLabelText(/怎么处理的/), { target: { value: '已核对' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ note: '已核对' }),
  );
});

test('whoever may only read has nothing to press, and is told when nothing is open', async () => {
  answering({ 'GET /order-matters': { items: [], nextCursor: null } });
  renderPage(<MatterList />, { path: '/matters', session: sessionWith('order.read') });
  await screen.findByText('没有要处理的事');
  expect(screen.queryByRole('button', { name: /处理完/ })).toBeNull();
});
