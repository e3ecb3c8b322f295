import { describe, expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { fakeApi, problem } from '../../../../test/fake-api';
import { brand, member } from '../../../../test/given';
import { memberSession } from '../../../session/member-session';
import TiersPage from './index';

const tier = {
  code: 'BASIC',
  name: '金卡',
  rank: 2,
  validUntil: '2027-03-31',
  metric: 1234,
  metricKind: 'growth' as const,
  cardFace: { from: '#7fae8e', to: '#3f7d5c', text: '#ffffff' },
  nextTier: { code: 'DIAMOND', name: '钻石', missing: 766 },
  keep: { missing: 420, by: '2027-03-31' },
};
const benefits = {
  tierCode: 'GOLD',
  services: [
    { code: 'F', name: '面部护理', per: 'month', uses: 2, used: 1, left: 1, until: '2026-03-31' },
    { code: 'W', name: '礼品包装', per: 'year', uses: 1, used: 1, left: 0, until: '2026-12-31' },
  ],
  contact: '顾问小禾',
  earlyAccess: true,
};
const changes = {
  items: [
    {
      fromName: '银卡',
      toName: '金卡',
      cause: 'upgrade',
      changedAt: '2026-03-10T04:00:00Z',
      validUntil: '2027-03-31',
    },
  ],
};

function open(answers: Parameters<typeof fakeApi>[0] = {}) {
  const who = member({ tier });
  memberSession.see(who);
  fakeApi({
    'GET /api/member/v1/brand': { ...brand, tierMetric: 'growth' },
    'GET /api/member/v1/me': who,
    'GET /api/member/v1/me/benefits': benefits,
    'GET /api/member/v1/me/tier/changes': changes,
    ...answers,
  });
  render(<TiersPage />);
}

describe('the tier page', () => {
  test('says in the words of the metric what is missing, up and to keep', async () => {
    open();
    await screen.findByText(/再累积 766 成长值，升级钻石/);
    screen.getByText(/再累积 420 成长值可保级/);
    screen.getByText('成长值明细');
  });

  test('shows the free services with what is left, the contact, and the history', async () => {
    open();
    await screen.findByText('面部护理');
    screen.getByText('还剩 1 次');
    screen.getByText('已用完');
    screen.getByText('顾问小禾');
    screen.getByText('升级 · 金卡');
  });

  test('shows the tiers when what is the member’s own can’t be asked for', async () => {
    open({
      'GET /api/member/v1/me/benefits': () => problem(503, 'DATABASE_AWAY', '稍后再试'),
      'GET /api/member/v1/me/tier/changes': () => problem(503, 'DATABASE_AWAY', '稍后再试'),
    });
    await screen.findByText('消费得积分');
    expect(screen.queryByText('我的专属权益')).toBeNull();
  });
});
