import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { MemberDetail } from '../../api/types';
import { AssignTier } from './AssignTier';

const member = {
  memberNo: '1000234561',
  tier: { code: 'SILVER' },
  tierHistory: [{ to: 'BASIC' }, { to: 'SILVER' }],
} as unknown as MemberDetail;

test('sets a tier until a day with a reason, once', async () => {
  const calls = answering({
    'GET /tiers': { items: [{ code: 'SILVER', name: '银卡' }], metric: 'spend', policy: {} },
    'POST /members/1000234561/tier': { toCode: 'SILVER' },
  });
  renderPage(<AssignTier member={member} />, {
    path: '/members/1000234561',
    session: sessionWith('tier.assign', 'tier.read'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '人工定级' }));
  fireEvent.change(await screen.findByLabelText('保留至（含当天）'), {
    target: { value: '2026-12-31' },
  });
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '老顾客' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ tierCode: 'SILVER', until: '2026-12-31', reason: '老顾客' });
  expect(sent?.headers.get('Idempotency-Key')).toBe('tier-1000234561-2');
});

test('is not offered to who may not', async () => {
  answering({});
  renderPage(<AssignTier member={member} />, {
    path: '/members/1000234561',
    session: sessionWith('tier.read'),
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: '人工定级' })).toBeNull());
});
