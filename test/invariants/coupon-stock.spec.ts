/**
 * Claims race over real HTTP, each on a connection of its own, and the rows tell the truth: never
 * more than the stock, never fewer while somebody still wants one, never more than one's limit.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claim, couponBrand, key } from '../api/coupons.given.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Customer, member } from '../support/customers.js';

const CLAIMS = 64;
const VALIDITY = { afterDays: 0, days: 30 };

function raceBrand() {
  const race = (code: string, more: object) => ({
    code,
    name: code,
    kind: 'voucher',
    claimable: true,
    validity: VALIDITY,
    ...more,
  });
  const brand = couponBrand();
  return {
    ...brand,
    couponTemplates: [
      ...brand.couponTemplates,
      race('STOCK_20', { stock: 20, perMember: 1 }),
      race('STOCK_64', { stock: 64, perMember: 1 }),
      race('LIMIT_3', { stock: 500, perMember: 3 }),
      race('BACK_5', { stock: 5 }),
    ],
    points: { ...brand.points, activities: { register: 1000 } },
    rewards: [
      { code: 'R_BACK', name: '兑换', kind: 'coupon', couponTemplate: 'BACK_5', points: 10 },
    ],
  };
}

let app: TestApp;
let crowd: Customer[];
beforeAll(async () => {
  app = await startApp({ brand: raceBrand() });
  crowd = await Promise.all(Array.from({ length: CLAIMS }, () => member(app)));
}, 60_000);
afterAll(() => app.close());

async function issued(templateCode: string): Promise<{ counted: number; coupons: number }> {
  const [row] = await app.rows<{ counted: number; coupons: number }>(
    `SELECT s.issued AS counted,
       (SELECT COUNT(*) FROM coupon c WHERE c.template_code = s.template_code AND c.state <> 'voided') AS coupons
     FROM coupon_stock s WHERE s.template_code = ?`,
    [templateCode],
  );
  if (!row) throw new Error(`no stock of ${templateCode}`);
  return { counted: Number(row.counted), coupons: Number(row.coupons) };
}

describe('the stock of a template', () => {
  test('is given out exactly to a crowd that is larger', async () => {
    const answers = await Promise.all(crowd.map((customer) => claim(customer, 'STOCK_20')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(CLAIMS - 20);
    expect(new Set(answers.map(({ body }) => body.code)).has('COUPON_SOLD_OUT')).toBe(true);
    expect(await issued('STOCK_20')).toEqual({ counted: 20, coupons: 20 });
  });

  test('refuses nobody while it lasts', async () => {
    const answers = await Promise.all(crowd.map((customer) => claim(customer, 'STOCK_64')));
    expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 201));
    expect(await issued('STOCK_64')).toEqual({ counted: 64, coupons: 64 });
  });

  test('serves a member of many phones up to the limit', async () => {
    const [customer] = crowd;
    if (!customer) throw new Error('no crowd');
    const answers = await Promise.all(Array.from({ length: 16 }, () => claim(customer, 'LIMIT_3')));
    const codes = answers.map(({ status, body }) => (status === 201 ? 'issued' : body.code));
    expect(codes.filter((code) => code === 'issued')).toHaveLength(3);
    expect(codes.filter((code) => code === 'COUPON_LIMIT_REACHED')).toHaveLength(13);
  });

  test('makes one coupon of one key sent many times at once', async () => {
    const [, customer] = crowd;
    if (!customer) throw new Error('no crowd');
    const headers = key();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => claim(customer, 'LIMIT_3', headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test('comes back with cancelled exchanges while others take from it', async () => {
    const exchange = async (customer: Customer) => {
      const bought = await customer.call('POST', '/rewards/R_BACK/exchanges', {
        body: {},
        headers: key(),
      });
      if (bought.status !== 201) return bought.body.code;
      const back = await customer.call('POST', `/exchanges/${bought.body.exchangeId}/cancel`, {
        body: {},
      });
      return back.status;
    };
    const outcomes = await Promise.all(crowd.slice(0, 32).map(exchange));
    expect(new Set(outcomes)).toEqual(new Set([200, 'COUPON_SOLD_OUT']));
    expect(await issued('BACK_5')).toEqual({ counted: 0, coupons: 0 });
    const answers = await Promise.all(
      crowd.slice(0, 8).map((customer) => claim(customer, 'BACK_5')),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const [points] = await app.rows<{ spent: number }>(
      "SELECT COALESCE(SUM(points), 0) AS spent FROM point_entry WHERE source_type = 'exchange'",
    );
    expect(Number(points?.spent)).toBe(0);
  });
});
