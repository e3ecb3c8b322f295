import { describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, problem } from '../../../../test/fake-api';
import { glance, staff } from '../../../../test/given';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import { GlanceCard } from './GlanceCard';

const using = 'POST /api/staff/v1/benefits/F/uses';
const service = {
  code: 'F',
  name: '面部护理',
  per: 'month' as const,
  uses: 2,
  used: 0,
  left: 2,
  until: '2026-03-31',
};
const ignore = () => undefined;
const code = '881000234561123456';

async function open(answers: Parameters<typeof fakeApi>[0], more = {}) {
  const calls = fakeApi({
    'POST /api/staff/v1/bindings': { token: 's', expiresIn: 60, staff },
    ...answers,
  });
  await staffSession.bind('invite-code');
  const shown = { code, glance: glance({ services: [service], ...more }) };
  served.set(shown);
  render(<GlanceCard member={shown} onOrder={ignore} onPickUp={ignore} onLeave={ignore} />);
  return calls;
}

describe('free services at the counter', () => {
  test('are used once for who showed the code, and can be taken back', async () => {
    const calls = await open({
      [using]: () =>
        ok(
          {
            useId: 'bnu_1',
            benefit: { code: 'F', name: '面部护理' },
            left: 1,
            usedAt: '2026-03-10T04:00:00Z',
          },
          201,
        ),
      'POST /api/staff/v1/benefit-uses/bnu_1/undo': { useId: 'bnu_1' },
    });
    fireEvent.click(screen.getByText('使用'));
    fireEvent.click(await screen.findByText('撤销'));
    await screen.findByText('使用');
    screen.getByText(/还剩 2 次/);
    const use = calls.find(({ path }) => path.endsWith('/uses'));
    expect(use?.body).toEqual({ memberCode: code, storeCode: 'S01' });
  });

  test('say why they can’t be used', async () => {
    await open({ [using]: () => problem(422, 'BENEFIT_USED_UP', '会员本期的次数已用完') });
    fireEvent.click(screen.getByText('使用'));
    await screen.findByText('会员本期的次数已用完');
  });

  test('are not offered to who showed no code', async () => {
    await open({}, { identified: false });
    await waitFor(() => screen.getByText('开单积分'));
    expect(screen.queryByText('面部护理')).toBeNull();
  });
});
