import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import ExpiryPage from './index';

const automation = {
  settings: { pointsDays: 30, couponDays: 0 },
  points: { inbox: 1200, planned: 3, sent: 400, tapped: 100 },
  coupons: { inbox: 0, planned: 0, sent: 0, tapped: 0 },
};
const open = (...permissions: Parameters<typeof sessionWith>) =>
  renderPage(<ExpiryPage />, {
    path: '/automations/expiry',
    session: sessionWith('automation.read', ...permissions),
  });

test('says when members are told, and what became of it', async () => {
  answering({ 'GET /automations/expiry': automation });
  open();
  const points = within(await screen.findByRole('region', { name: '积分到期提醒' }));
  for (const text of ['到期前 30 天', '1,200 次', '400 次']) points.getByText(text);
  within(screen.getByRole('region', { name: '优惠券到期提醒' })).getByText('不提醒');
  expect(screen.queryByRole('button', { name: '修改设置' })).toBeNull();
});

test('a marketer changes the days', async () => {
  const calls = answering({
    'GET /automations/expiry': automation,
    'PUT /automations/expiry': automation,
  });
  open('automation.edit');
  fireEvent.click(await screen.findByRole('button', { name: '修改设置' }));
  fireEvent.change(await screen.findByLabelText('优惠券到期前几天提醒'), {
    target: { value: '5' },
  });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ pointsDays: 30, couponDays: 5 },
    }),
  );
});

test('a server that is away is said', async () => {
  answering({ 'GET /automations/expiry': () => problem(503, 'UNAVAILABLE', '数据库暂时连不上') });
  open();
  await screen.findByText(/数据库暂时连不上/);
});
