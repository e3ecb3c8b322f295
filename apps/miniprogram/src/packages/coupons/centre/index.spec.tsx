import { describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, problem } from '../../../../test/fake-api';
import { brand, member, offer } from '../../../../test/given';
import { notes } from '../../../../test/taro';
import { memberSession } from '../../../session/member-session';
import CentrePage from './index';

const claiming = 'POST /api/member/v1/coupon-centre/OFF20/claims';
const coupon = {
  id: 'cpn_1',
  code: 'ABCD',
  state: 'issued',
  template: offer().template,
  validFrom: '2026-03-10',
  validUntil: '2026-04-08',
};
const subscribing = (answer: string) => ({
  'POST /simulator/__sim/users/o-test/subscribe': {
    requestId: 'r1',
    results: { 'tmpl-coupon': answer },
  },
  'POST /api/member/v1/subscriptions': {},
});

function open(offers: object[], more: Parameters<typeof fakeApi>[0] = {}) {
  const calls = fakeApi({
    'GET /api/member/v1/brand': brand,
    'GET /api/member/v1/coupon-centre': { items: offers },
    [claiming]: () => ok(coupon, 201),
    ...more,
  });
  render(<CentrePage />);
  return calls;
}

describe('the coupon centre', () => {
  test('asks for the reminder in the tap, and claims whatever the answer', async () => {
    memberSession.see(member());
    const calls = open([offer()], subscribing('reject'));
    fireEvent.click(await screen.findByText('领取'));
    fireEvent.click(await screen.findByText('取消'));
    await screen.findByText('领到了');
    const report = calls.find(({ path }) => path.endsWith('/subscriptions'));
    expect(report?.body).toEqual({
      requestId: 'r1',
      results: [{ templateId: 'tmpl-coupon', result: 'reject' }],
    });
  });

  test('leaves who refused in peace the next time', async () => {
    memberSession.see(member());
    const calls = open([offer()], subscribing('reject'));
    fireEvent.click(await screen.findByText('领取'));
    fireEvent.click(await screen.findByText('取消'));
    await screen.findByText('领到了');
    fireEvent.click(screen.getByText('领取'));
    await waitFor(() =>
      expect(calls.filter(({ path }) => path.endsWith('/claims'))).toHaveLength(2),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls.filter(({ path }) => path.endsWith('/subscribe'))).toHaveLength(1);
  });

  test('opens the join sheet to a visitor, and claims nothing', async () => {
    const calls = open([offer({ claimable: false, why: 'MEMBERS_ONLY' })]);
    fireEvent.click(await screen.findByText('领取'));
    expect(screen.getByText('同意并用手机号加入')).toBeTruthy();
    expect(calls.some(({ path }) => path.endsWith('/claims'))).toBe(false);
  });

  test('says what can no longer be claimed, and why', async () => {
    memberSession.see(member());
    open([
      offer({ claimable: false, why: 'SOLD_OUT' }),
      offer({
        template: { ...offer().template, code: 'B' },
        claimable: false,
        why: 'LIMIT_REACHED',
      }),
    ]);
    await screen.findByText('已领完');
    expect(screen.getByText('已领取')).toBeTruthy();
    expect(screen.queryByText('领取')).toBeNull();
  });

  test('tells a refusal in the server’s words', async () => {
    memberSession.see(member());
    open([offer()], {
      ...subscribing('accept'),
      [claiming]: () => problem(409, 'COUPON_SOLD_OUT', '来晚了，已经领完'),
    });
    fireEvent.click(await screen.findByText('领取'));
    fireEvent.click(await screen.findByText('允许'));
    await waitFor(() =>
      expect(notes).toContainEqual({
        name: 'showToast',
        options: expect.objectContaining({ title: '来晚了，已经领完' }),
      }),
    );
  });

  test('offers another try when nothing comes back', async () => {
    open([], { 'GET /api/member/v1/coupon-centre': () => Promise.reject(new Error('no network')) });
    expect(await screen.findByText('网络不太顺畅，请检查后再试')).toBeTruthy();
    expect(screen.getByText('再试一次')).toBeTruthy();
  });
});
