import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import SpendGiftListPage from './list';

const gift = {
  ...{ code: 'TEA200', name: '满200送茶', coupon: 'TEA', couponName: '茶券', minFen: 20_000 },
  ...{ from: '2026-03-01', until: '2099-03-31', given: 12, takenBack: 2 },
};
const answers = {
  'GET /spend-gifts': { items: [gift] },
  'GET /stores': { items: [] },
  'GET /coupon-templates': { items: [{ code: 'TEA', name: '茶券' }] },
};
const open = (...permissions: Parameters<typeof sessionWith>) =>
  renderPage(<SpendGiftListPage />, {
    path: '/spend-gifts',
    session: sessionWith('automation.read', ...permissions),
  });

test('lists what is given for what, and how often', async () => {
  answering(answers);
  open();
  await screen.findByText('满 200 元送「茶券」');
  screen.getByText('12（退款收回 2）');
  screen.getByText('进行中');
  expect(screen.queryByRole('button', { name: '新建消费赠券' })).toBeNull();
});

test('a change goes in fen, without what limits nothing', async () => {
  const calls = answering({ ...answers, 'PUT /spend-gifts/TEA200': { items: [gift] } });
  open('automation.edit');
  fireEvent.click(await screen.findByRole('button', { name: '修改满200送茶' }));
  fireEvent.change(await screen.findByLabelText('实付满'), { target: { value: '188.5' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ name: '满200送茶', coupon: 'TEA', minFen: 18_850, active: true },
      ...{ from: '2026-03-01', until: '2099-03-31' },
    }),
  );
});

test('nothing yet says what to do, and a server that is away is said', async () => {
  answering({ ...answers, 'GET /spend-gifts': { items: [] } });
  open('automation.edit');
  await screen.findByText('还没有消费赠券');
  answering({
    ...answers,
    'GET /spend-gifts': () => problem(503, 'UNAVAILABLE', '数据库暂时连不上'),
  });
  open();
  await screen.findByText(/数据库暂时连不上/);
});
