import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { TierCard } from '../../api/types';
import { TierTrial } from './TierTrial';

const tiers = [
  { code: 'BASIC', name: '普通会员', enter: 0, keep: 0, pointsPercent: 100 },
  { code: 'GOLD', name: '金卡', enter: 500_000, keep: 400_000, pointsPercent: 150 },
] as TierCard[];

const open = (answers: Record<string, object>) => {
  const calls = answering(answers);
  renderPage(<TierTrial tiers={tiers} metric="spend" onClose={() => undefined} />, {
    path: '/tiers',
    session: sessionWith('points.edit'),
    others: [{ path: '/what-ifs/:id', element: <p>结果页</p> }],
  });
  return calls;
};

test('other thresholds are tried, and lead to the result', async () => {
  const calls = open({ 'POST /what-ifs': { id: 'wif_1' } });
  fireEvent.change(await screen.findByLabelText('金卡升级条件'), { target: { value: '3000' } });
  fireEvent.click(screen.getByRole('button', { name: '先试算' }));
  await screen.findByText('结果页');
  expect(calls[0]?.body).toEqual({
    months: 6,
    tiers: [
      { code: 'BASIC', enter: 0, keep: 0, pointsPercent: 100 },
      { code: 'GOLD', enter: 300_000, keep: 400_000, pointsPercent: 150 },
    ],
  });
});

test('a refusal is shown where the numbers are', async () => {
  open({
    'POST /what-ifs': () => problem(422, 'TIER_THRESHOLDS_OUT_OF_ORDER', '门槛必须随等级升高'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '先试算' }));
  await waitFor(() => screen.getByText('门槛必须随等级升高'));
});
