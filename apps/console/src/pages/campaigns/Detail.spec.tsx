import type { CampaignState } from '@shuke/shared';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, type Call, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { Campaign } from '../../api/types';
import CampaignPage from './Detail';

const campaign = (state: CampaignState, sent = 0): Campaign => ({
  id: 'cmp_1',
  name: '十一月问候',
  state,
  audience: { tiers: ['GOLD'] },
  offer: { couponTemplate: 'OFF20' },
  message: { type: 'campaign', title: '一份小礼', body: '慢慢挑' },
  createdAt: '2026-11-20T02:00:00Z',
  notGranted: [],
  progress: { planned: 120, sent, inbox: 0, failed: 0, skipped: 0 },
  results: { granted: sent, delivered: 0, tapped: 0, redeemed: 0, orders: 0, revenueFen: 0 },
});
const lists = {
  'GET /tiers': { items: [], metric: 'spend' },
  'GET /coupon-templates': { items: [] },
  'GET /message-templates': { items: [] },
  'POST /campaigns/preview': {
    members: 150,
    consented: 120,
    reach: {
      subscribe: 80,
      inboxOnly: 40,
      whyInboxOnly: [{ why: 'NO_CREDIT', count: 40 }],
      none: [{ why: 'NO_CONSENT', count: 30 }],
    },
  },
};
const open = (...may: Parameters<typeof sessionWith>) =>
  renderPage(<CampaignPage />, {
    path: '/campaigns/:id',
    at: '/campaigns/cmp_1',
    session: sessionWith('campaign.read', ...may),
  });
const launches = (calls: Call[]) => calls.filter(({ path }) => path.endsWith('/launch'));

test('says in numbers what sending will do, and sends only after that, with a key', async () => {
  let now = campaign('draft');
  const calls = answering({
    ...lists,
    'GET /campaigns/cmp_1': () => now,
    'POST /campaigns/cmp_1/launch': () => {
      now = campaign('completed', 120);
      return now;
    },
  });
  open('campaign.run');
  fireEvent.click(await screen.findByRole('button', { name: /现在发送/ }));
  const confirm = await screen.findByRole('button', { name: '发送给 120 位会员' });
  expect(screen.getByText('不会发送').nextSibling?.textContent).toBe('30 位');
  expect(launches(calls)).toHaveLength(0);
  fireEvent.click(confirm);
  await screen.findByText('已处理全部 120 位会员');
  expect(launches(calls).map(({ headers }) => headers.get('Idempotency-Key'))).toEqual([
    'launch-cmp_1',
  ]);
});

test('offers no sending to who may only read', async () => {
  answering({ ...lists, 'GET /campaigns/cmp_1': campaign('draft') });
  open();
  await screen.findByText('还没有发送');
  expect(screen.queryByRole('button', { name: /现在发送/ })).toBeNull();
});

test('stopping names how many are spared', async () => {
  let now = campaign('running', 45);
  answering({
    ...lists,
    'GET /campaigns/cmp_1': () => now,
    'POST /campaigns/cmp_1/cancel': () => {
      now = { ...now, state: 'cancelled' };
      return now;
    },
  });
  open('campaign.run');
  fireEvent.click(await screen.findByRole('button', { name: '停止发送' }));
  fireEvent.click(await screen.findByRole('button', { name: '停止，不再发给 75 位' }));
  await waitFor(() => expect(screen.getAllByText('已取消')).not.toHaveLength(0));
});
