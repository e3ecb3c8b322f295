import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import { TermsButton } from './Terms';

const page = (session = sessionWith('liability.read', 'points.edit')) => {
  const calls = answering({
    'GET /liability/terms': { valueFenPer100: 100, expectedExpiryPercent: 12 },
    'PUT /liability/terms': { valueFenPer100: 80, expectedExpiryPercent: null },
  });
  renderPage(<TermsButton />, { path: '/liability', session });
  return calls;
};

test('the worth of points is changed, and an estimate can be left out', async () => {
  const calls = page();
  fireEvent.click(await screen.findByRole('button', { name: '估值设置' }));
  fireEvent.change(await screen.findByLabelText(/每 100 积分值/), { target: { value: '80' } });
  fireEvent.change(screen.getByLabelText(/预计会过期的积分/), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      valueFenPer100: 80,
      expectedExpiryPercent: null,
    }),
  );
});

test('who only reads finds no button', async () => {
  const calls = page(sessionWith('liability.read'));
  await waitFor(() => expect(calls).not.toEqual([]));
  expect(screen.queryByRole('button', { name: '估值设置' })).toBeNull();
});
