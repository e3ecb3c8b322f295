import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { WhatIf } from '../../api/types';
import { Adopt } from './Adopt';
import { AdoptTiers } from './AdoptTiers';

const rules = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'never',
  returnGraceDays: 30,
  activities: {},
  multipliers: [],
  campaigns: [],
};
const tried = { ...rules, availableAfterDays: 0 };
const trial = {
  triedRules: tried,
  result: { points: { before: 100, after: 150 } },
} as unknown as WhatIf;
const open = (now: object) => {
  const calls = answering({
    'GET /points-rules': { rules: now, revision: 'r7' },
    'PUT /points-rules': { rules: tried, revision: 'r8' },
    'GET /tiers': { items: [], metric: 'spend' },
    'GET /stores': { items: [] },
  });
  renderPage(<Adopt trial={trial} />, {
    path: '/what-ifs/:id',
    at: '/what-ifs/wif_1',
    session: sessionWith('points.edit'),
  });
  return calls;
};

test('tried rules are saved on those of now, after what changes was read', async () => {
  const calls = open(rules);
  fireEvent.click(await screen.findByRole('button', { name: '采用这些规则' }));
  await screen.findByText('付款 7 天后可用 → 付款后马上可用');
  await screen.findByText('+50（+50.0%）');
  fireEvent.click(screen.getByRole('button', { name: '保存规则' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      revision: 'r7',
      rules: tried,
    }),
  );
});

test('rules that hold already need no adopting', async () => {
  const calls = open(tried);
  await waitFor(() => expect(calls.length).toBeGreaterThan(2));
  expect(screen.queryByRole('button', { name: '采用这些规则' })).toBeNull();
});

describe('tried tiers', () => {
  const gold = { code: 'GOLD', enter: 300_000, keep: 200_000, pointsPercent: 150 };
  const flows = [{ from: 'BASIC', to: 'GOLD', members: 12 }];
  const tiersTrial = { triedTiers: [gold], result: { flows } } as unknown as WhatIf;
  const openTiers = (held: object) => {
    const calls = answering({
      'GET /tiers': { items: [{ ...gold, name: '金卡', ...held }], metric: 'spend' },
      'GET /stores': { items: [] },
      'PUT /tier-thresholds': { items: [] },
    });
    renderPage(<AdoptTiers trial={tiersTrial} />, {
      ...{ path: '/what-ifs/:id', at: '/what-ifs/wif_1', session: sessionWith('tier.edit') },
    });
    return calls;
  };

  test('are saved all at once, after what changes and for whom was read', async () => {
    const calls = openTiers({ enter: 500_000 });
    fireEvent.click(await screen.findByRole('button', { name: '采用这些等级' }));
    await screen.findByText('消费 ¥5,000 → 消费 ¥3,000');
    await screen.findByText('12 位');
    fireEvent.click(screen.getByRole('button', { name: '保存等级' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ tiers: [gold] }),
    );
  });

  test('that hold already need no adopting', async () => {
    const calls = openTiers({});
    await waitFor(() => expect(calls.length).toBeGreaterThan(1));
    expect(screen.queryByRole('button', { name: '采用这些等级' })).toBeNull();
  });
});
