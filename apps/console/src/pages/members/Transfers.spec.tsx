import { screen, within } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import { Transfers } from './Transfers';

const times = { offeredAt: '2026-03-10T04:00:00Z' };
const points = {
  ...{ id: 'ptr_1', direction: 'sent', points: 300, state: 'returned', otherNo: null, ...times },
  ...{ lapsesAt: '2026-03-11T04:00:00Z', endedAt: '2026-03-11T04:00:00Z' },
};
const coupon = {
  ...{ id: 'ctr_1', direction: 'received', state: 'accepted', otherNo: '1000000025', ...times },
  ...{ couponCode: 'ABCD', templateCode: 'TEA', templateName: '茶券' },
  ...{ until: '2026-03-11T04:00:00Z', settledAt: '2026-03-10T05:00:00Z' },
};
const POINTS = 'GET /members/1000000017/points/transfers';
const COUPONS = 'GET /members/1000000017/coupon-transfers';
const open = () =>
  renderPage(<Transfers memberNo="1000000017" />, {
    path: '/',
    session: sessionWith('member.search'),
  });

test('shows what was sent and got, what became of it, and the other side', async () => {
  answering({
    [POINTS]: { items: [points], nextCursor: null },
    [COUPONS]: { items: [coupon], nextCursor: null },
    'GET /coupon-templates': { items: [] },
  });
  open();
  const sent = within(await screen.findByRole('region', { name: '积分转赠列表' }));
  for (const text of ['转出', '300', '已退回']) sent.getByText(text);
  const got = within(await screen.findByRole('region', { name: '券转赠列表' }));
  for (const text of ['收到', '已领取', 'ABCD']) got.getByText(text);
  expect(got.getByRole('link', { name: '1000000025' }).getAttribute('href')).toContain(
    '/members/1000000025',
  );
});

test('says when there is nothing, and when the server is away', async () => {
  answering({
    [POINTS]: { items: [], nextCursor: null },
    [COUPONS]: () => problem(503, 'UNAVAILABLE', '数据库暂时连不上'),
  });
  open();
  await screen.findByText('还没有积分转赠');
  await screen.findByText(/数据库暂时连不上/);
});
