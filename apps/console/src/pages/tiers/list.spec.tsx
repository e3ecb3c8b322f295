import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import TierList from './list';

const session = sessionWith('tier.read', 'tier.edit', 'template.read');
const policy = {
  metric: 'spend',
  window: 'rolling:12',
  validMonths: 12,
  stepDown: true,
  graceDays: 30,
  revokeOnRefund: true,
  noticeDays: 30,
  growthPerYuan: null,
  growthActivities: { register: null, completeProfile: null },
  memberPriceExclude: { categories: [], products: [] },
};
const gold = {
  code: 'GOLD',
  name: '金卡',
  rank: 1,
  enter: 500000,
  keep: 400000,
  pointsPercent: 150,
  payPercent: 95,
  cardFace: { from: '#f6e7bd', to: '#dcb964', text: '#4d3a0c' },
  benefits: ['消费积分 1.5 倍', '会员价 9.5 折'],
  benefitTerms: {
    upgradeGifts: [{ points: 200 }],
    monthlyPack: [],
    services: [{ code: 'F', name: '面护', per: 'month', uses: 1 }],
    contact: null,
    earlyAccess: false,
  },
  members: 12,
  inGrace: 3,
  endingSoon: 4,
};
const lists = {
  'GET /tiers': { items: [gold], metric: 'spend', policy },
  'GET /coupon-templates': { items: [] },
};

test('shows the rules, and what a change would make different before it is saved', async () => {
  const calls = answering({ ...lists, 'PUT /tier-policy': ({ body }) => body as object });
  renderPage(<TierList />, { path: '/tiers', session });
  await screen.findByText('最近 12 个月');
  fireEvent.click(screen.getByRole('button', { name: '修改规则' }));
  const grace = await screen.findByLabelText('宽限期');
  fireEvent.change(grace, { target: { value: '10' } });
  const preview = screen.getByRole('complementary', { name: '预览' });
  await waitFor(() => expect(preview.textContent).toContain('30 天 → 10 天'));
  expect(preview.textContent).toContain('3 位会员');
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...policy,
      graceDays: 10,
    }),
  );
});

test('sends the benefits of a tier, and shows a refusal at its field', async () => {
  const calls = answering({
    ...lists,
    'PUT /tiers/GOLD/benefits': () =>
      problem(400, 'INVALID_INPUT', '请求内容不符合要求', {
        errors: [{ path: 'services[0].code', code: 'INCONSISTENT', message: 'F 重复了' }],
      }),
  });
  renderPage(<TierList />, { path: '/tiers', session });
  fireEvent.click(await screen.findByRole('button', { name: '金卡的权益' }));
  fireEvent.change(await screen.findByLabelText(/专属服务/), { target: { value: '小禾' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...gold.benefitTerms,
      contact: '小禾',
    }),
  );
  await screen.findByText('F 重复了');
});
