import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type Call, fakeApi, ok, problem } from '../../../../test/fake-api';
import { coupon, glance, quote, staff } from '../../../../test/given';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import OrderPage from './index';

const ordering = 'POST /api/staff/v1/orders';
const quoting = 'POST /api/staff/v1/quotes';
const answer = {
  orderId: 'ord_1',
  memberNo: '1000234561',
  pointsEarned: [{ reason: 'ORDER_BASE', points: 128 }],
  tier: 'BASIC',
  points: { available: 100, pending: 128, held: 0, debt: 0 },
};
const memberCode = '881000234561123456';
const OFF = coupon({ code: 'OFF1', name: '满100减20' });
const TEN = coupon({ code: 'TEN1', name: '满50减10' });

const taking = (code: string, fen: number, more = {}) =>
  quote(12800, [{ kind: 'coupon', code, fen }], {
    coupons: [
      { code: 'OFF1', usable: true },
      { code: 'TEN1', usable: true },
      { code: 'MASK', usable: false, why: 'COUPON_WRONG_GOODS' },
    ],
    mostPoints: 300,
    ...more,
  });

async function open(answers: Parameters<typeof fakeApi>[0]): Promise<Call[]> {
  const calls = fakeApi({
    'POST /api/staff/v1/bindings': { token: 's', expiresIn: 60, staff },
    [ordering]: () => ok(answer, 201),
    ...answers,
  });
  await staffSession.bind('invite-code');
  render(<OrderPage />);
  for (const key of ['1', '2', '8']) fireEvent.click(screen.getByText(key, { selector: 'div' }));
  return calls;
}

const press = async (text: string | RegExp) => fireEvent.click(await screen.findByText(text));
const to = (calls: Call[], route: string) =>
  calls.filter(({ method, path }) => `${method} ${path}` === route);

beforeEach(() => served.set({ code: memberCode, glance: glance({ coupons: [OFF, TEN] }) }));

describe('ringing an order', () => {
  test('asks for the price once the amount rests, and orders what was quoted', async () => {
    const calls = await open({ [quoting]: () => ok(quote(12800), 201) });
    await screen.findByText('得 128 积分');
    await screen.findByText('这单之后再消费 ¥872 升银卡');
    expect(to(calls, quoting).map(({ body }) => body)).toEqual([
      {
        channel: 'counter',
        storeCode: 'S01',
        memberCode,
        lines: [{ lineNo: 1, sku: 'COUNTER', quantity: 1, amountFen: 12800 }],
      },
    ]);
    await press('确认收款并积分');
    await screen.findByText('+128 积分');
    const [order] = to(calls, ordering);
    expect(order?.body).toMatchObject({ quoteId: 'quo_1', paidFen: 12800 });
    expect(order?.body).not.toHaveProperty('memberCode');
  });

  test('of nobody needs no quote', async () => {
    served.set(undefined);
    const calls = await open({});
    await press('确认收款并积分');
    await screen.findByText('收款 ¥128');
    expect(to(calls, quoting)).toEqual([]);
    expect(to(calls, ordering)[0]?.body).toMatchObject({ paidFen: 12800 });
  });

  test('works without a quote when none can be had', async () => {
    const calls = await open({ [quoting]: () => problem(503, 'DATABASE_AWAY', '系统正忙') });
    await screen.findByText('系统正忙。可以先按原价收款。');
    await press('确认收款并积分');
    await screen.findByText('+128 积分');
    expect(to(calls, ordering)[0]?.body).toMatchObject({ memberCode, paidFen: 12800 });
  });

  test('is the same order when nobody knows whether it arrived', async () => {
    let tries = 0;
    const calls = await open({
      [quoting]: () => ok(quote(12800), 201),
      [ordering]: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no network')) : ok(answer, 201);
      },
    });
    await screen.findByText(/得 128 积分/);
    await press('确认收款并积分');
    await waitFor(() => expect(to(calls, ordering)).toHaveLength(1));
    await press('确认收款并积分');
    await screen.findByText('+128 积分');
    const [first, second] = to(calls, ordering);
    expect(second).toEqual(first);
  });

  test('is another order, at a new price, after a refusal', async () => {
    let tries = 0;
    const calls = await open({
      [quoting]: () => ok(quote(12800), 201),
      [ordering]: () => {
        tries += 1;
        return tries === 1 ? problem(409, 'QUOTE_LAPSED') : ok(answer, 201);
      },
    });
    await screen.findByText(/得 128 积分/);
    await press('确认收款并积分');
    await waitFor(() => expect(to(calls, quoting)).toHaveLength(2));
    await screen.findByText(/得 128 积分/);
    await press('确认收款并积分');
    await screen.findByText('+128 积分');
    const [first, second] = to(calls, ordering);
    expect(second?.body.orderNo).not.toBe(first?.body.orderNo);
    expect(second?.key).not.toBe(first?.key);
  });
});

describe('what others could take away', () => {
  const heldUntil = '2999-01-01T00:00:00.000Z';
  const held = () => ok(taking('OFF1', 2000, { quoteId: 'quo_2', heldUntil }), 201);
  const answers = {
    [quoting]: ({ body }: Call) => (body.holdSeconds ? held() : ok(taking('OFF1', 2000), 201)),
  };

  test('is kept while the customer pays, then ordered', async () => {
    const calls = await open(answers);
    await press('锁定优惠，去收款');
    await screen.findByText(/优惠已锁定/);
    expect(to(calls, quoting).at(-1)?.body).toMatchObject({
      couponCodes: ['OFF1'],
      pointsToUse: 0,
      holdSeconds: 600,
    });
    await press('已收款，入账');
    await screen.findByText('收款 ¥108');
    expect(to(calls, ordering)[0]?.body).toMatchObject({ quoteId: 'quo_2', paidFen: 10800 });
    expect(screen.getByText('−¥20')).toBeTruthy();
  });

  test('is let go when the clerk goes back', async () => {
    const calls = await open({ ...answers, 'DELETE /api/staff/v1/quotes/quo_2': {} });
    await press('锁定优惠，去收款');
    await press('返回修改');
    await screen.findByText('锁定优惠，去收款');
    expect(to(calls, 'DELETE /api/staff/v1/quotes/quo_2')).toHaveLength(1);
  });
});

describe('choosing', () => {
  test('shows why a coupon can’t be used, and takes the one that is tapped', async () => {
    const calls = await open({
      [quoting]: ({ body }: Call) =>
        ok(body.couponCodes ? taking('TEN1', 1000) : taking('OFF1', 2000), 201),
    });
    await press('满100减20');
    await screen.findByText('订单中没有这张券适用的商品');
    await press('满50减10');
    await screen.findByText('按您的选择计算');
    await waitFor(() => expect(to(calls, quoting)).toHaveLength(2));
    expect(to(calls, quoting)[1]?.body.couponCodes).toEqual(['TEN1', 'OFF1']);
    await press('恢复最省');
    await screen.findByText('已自动选出最省的组合');
  });

  test('points are used as far as they may be', async () => {
    const calls = await open({
      [quoting]: ({ body }: Call) =>
        ok(
          body.pointsToUse
            ? quote(12800, [{ kind: 'offset', fen: 300 }], {
                pointsToUse: 300,
                offsetFen: 300,
                mostPoints: 300,
              })
            : quote(12800, [], { mostPoints: 300 }),
          201,
        ),
    });
    await press('可用 300 积分抵现');
    await screen.findByText('用 300 积分');
    expect(to(calls, quoting)[1]?.body.pointsToUse).toBe(1_000_000_000);
    expect(screen.getByText('¥125')).toBeTruthy();
  });
});

test('goods that are named are lines of their own', async () => {
  const calls = await open({ [quoting]: () => ok(quote(12800), 201) });
  await press('＋ 按商品录入');
  const [sku, , price] = screen.getAllByRole('textbox');
  if (!sku || !price) throw new Error('no fields');
  fireEvent.change(sku, { target: { value: 'TEA' } });
  fireEvent.change(price, { target: { value: '39.9' } });
  await press('加入这单');
  await screen.findByText('TEA ×1 ¥39.90');
  await waitFor(() => expect(to(calls, quoting).at(-1)?.body.lines).toHaveLength(2));
  expect(to(calls, quoting).at(-1)?.body.lines).toEqual([
    { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 3990 },
    { lineNo: 2, sku: 'COUNTER', quantity: 1, amountFen: 12800 },
  ]);
});

test('the slip takes the whole order back, once', async () => {
  const refunding = /^POST \/api\/staff\/v1\/orders\/counter\/.*\/refunds$/;
  const calls = await open({ [quoting]: () => ok(quote(12800), 201) });
  await screen.findByText(/得 128 积分/);
  await press('确认收款并积分');
  await screen.findByText('+128 积分');
  const orderNo = String(to(calls, ordering)[0]?.body.orderNo);
  const more = fakeApi({
    [`POST /api/staff/v1/orders/counter/${orderNo}/refunds`]: () =>
      ok(
        {
          refundId: 'rfd_1',
          state: 'applied',
          pointsReversed: 128,
          pointsReturned: 0,
          couponsReturned: [],
        },
        201,
      ),
  });
  await press('整单退款');
  await screen.findByText('已退款 ¥128');
  const refunds = more.filter(({ method, path }) => refunding.test(`${method} ${path}`));
  expect(refunds.map(({ body }) => body)).toEqual([
    { refundNo: `${orderNo}-R`, refundedFen: 12800, whole: true },
  ]);
});
