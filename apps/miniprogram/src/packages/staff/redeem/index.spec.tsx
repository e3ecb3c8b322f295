import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { type Call, fakeApi, ok, problem } from '../../../../test/fake-api';
import { offer, staff } from '../../../../test/given';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import RedeemPage from './index';

const redeeming = 'POST /api/staff/v1/redemptions';
const code = 'PNHGATEBQRCJ4AWW';
const redemption = {
  redemptionId: 'rdm_1',
  coupon: { id: 'cpn_1', code, state: 'redeemed', template: offer().template },
  reductionFen: 2000,
  redeemedAt: '2026-03-10T04:00:00.000Z',
};

async function redeem(answer: (call: Call) => ReturnType<typeof ok>) {
  const calls = fakeApi({
    'POST /api/staff/v1/bindings': { token: 's', expiresIn: 60, staff },
    [redeeming]: answer,
  });
  await staffSession.bind('invite-code');
  render(<RedeemPage />);
  fireEvent.change(screen.getByPlaceholderText('扫一扫，或输入券码'), {
    target: { value: 'pnhg ateb qrcj 4aww' },
  });
  fireEvent.click(screen.getByText('确认核销'));
  return () => calls.filter(({ path }) => path.endsWith('/redemptions'));
}

beforeEach(() => served.set(undefined));

describe('redeeming a coupon', () => {
  test('takes a code as people type it', async () => {
    const redemptions = await redeem(() => ok(redemption, 201));
    await screen.findByText('核销成功');
    expect(redemptions().map(({ body }) => body)).toEqual([{ couponCode: code, storeCode: 'S01' }]);
  });

  test('asks for the amount when the coupon needs one', async () => {
    const redemptions = await redeem(({ body }) =>
      body.orderAmountFen
        ? ok(redemption, 201)
        : problem(422, 'COUPON_AMOUNT_NEEDED', '请输入订单金额'),
    );
    await screen.findByText('请输入订单金额');
    for (const key of ['1', '2', '8']) fireEvent.click(screen.getByText(key, { selector: 'div' }));
    fireEvent.click(screen.getByText('确认核销'));
    await screen.findByText('本单减 ¥20');
    const [first, second] = redemptions();
    expect(second?.body.orderAmountFen).toBe(12800);
    expect(second?.key).not.toBe(first?.key);
  });

  test('tells when and where a coupon was used', async () => {
    await redeem(() => ({
      status: 409,
      body: {
        code: 'COUPON_ALREADY_REDEEMED',
        redeemedAt: '2026-03-09T10:30:00Z',
        storeCode: 'S01',
      },
    }));
    expect(await screen.findByText('这张券已在 3月9日 18:30 于春熙路店核销')).toBeTruthy();
  });
});
