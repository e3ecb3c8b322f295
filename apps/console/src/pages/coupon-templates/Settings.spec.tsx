import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import CouponTemplateList from './list';

const settings = { staffGrantsPerDay: 20, returnGraceDays: 7 };
const page = (session = sessionWith('template.read', 'template.edit')) => {
  const calls = answering({
    'GET /coupon-templates': { items: [] },
    'GET /coupon-settings': settings,
    'PUT /coupon-settings': { ...settings, staffGrantsPerDay: 5 },
  });
  renderPage(<CouponTemplateList />, { path: '/coupon-templates', session });
  return calls;
};

test('what holds for all coupons is shown, and changed by who may', async () => {
  const calls = page();
  await screen.findByText(/每位店员每天最多送 20 张/);
  screen.getByText(/再有效 7 天/);
  fireEvent.click(screen.getByRole('button', { name: '发券与退券设置' }));
  fireEvent.change(await screen.findByLabelText('每位店员每天最多送'), { target: { value: '5' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...settings,
      staffGrantsPerDay: 5,
    }),
  );
});

test('who only reads finds no button', async () => {
  page(sessionWith('template.read'));
  await screen.findByText(/每位店员每天最多送 20 张/);
  expect(screen.queryByRole('button', { name: '发券与退券设置' })).toBeNull();
});
