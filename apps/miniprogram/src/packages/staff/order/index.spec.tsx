import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type Call, fakeApi, ok, problem } from '../../../../test/fake-api';
import { glance, staff } from '../../../../test/given';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import OrderPage from './index';

const ordering = 'POST /api/staff/v1/orders';
const answer = {
  orderId: 'ord_1',
  pointsEarned: [{ reason: 'ORDER_BASE', points: 128 }],
  tier: 'BASIC',
  points: { available: 100, pending: 128, held: 0, debt: 0 },
};
const memberCode = '881000234561123456';

async function ring(answers: Parameters<typeof fakeApi>[0]): Promise<Call[]> {
  const calls = fakeApi({
    'POST /api/staff/v1/bindings': { token: 's', expiresIn: 60, staff },
    ...answers,
  });
  await staffSession.bind('invite-code');
  render(<OrderPage />);
  for (const key of ['1', '2', '8']) fireEvent.click(screen.getByText(key, { selector: 'div' }));
  fireEvent.click(screen.getByText('确认收款并积分'));
  return calls;
}

const orders = (calls: Call[]) =>
  calls.filter(({ method, path }) => `${method} ${path}` === ordering);

beforeEach(() => served.set({ code: memberCode, glance: glance() }));

describe('ringing an order', () => {
  test('names the member by the code that they showed, and shows the points', async () => {
    const calls = await ring({ [ordering]: () => ok(answer, 201) });
    await screen.findByText('+128 积分');
    expect(orders(calls)[0]?.body).toMatchObject({
      channel: 'counter',
      storeCode: 'S01',
      memberCode,
      paidFen: 12800,
      lines: [{ lineNo: 1, sku: 'COUNTER', quantity: 1, amountFen: 12800, paidFen: 12800 }],
    });
  });

  test('is the same order when nobody knows whether it arrived', async () => {
    let tries = 0;
    const calls = await ring({
      [ordering]: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no network')) : ok(answer, 201);
      },
    });
    await waitFor(() => expect(orders(calls)).toHaveLength(1));
    fireEvent.click(await screen.findByText('确认收款并积分'));
    await screen.findByText('+128 积分');
    const [first, second] = orders(calls);
    expect(second).toEqual(first);
  });

  test('is another order after a refusal', async () => {
    let tries = 0;
    const calls = await ring({
      [ordering]: () => {
        tries += 1;
        return tries === 1 ? problem(422, 'MEMBER_CODE_INVALID') : ok(answer, 201);
      },
    });
    await waitFor(() => expect(orders(calls)).toHaveLength(1));
    fireEvent.click(await screen.findByText('确认收款并积分'));
    await screen.findByText('+128 积分');
    const [first, second] = orders(calls);
    expect(second?.body.orderNo).not.toBe(first?.body.orderNo);
    expect(second?.key).not.toBe(first?.key);
  });
});
