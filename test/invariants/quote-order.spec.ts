/** What a till is quoted is what its order comes to: random carts and wallets, over the open door. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cart, customer, NOW, orderOf, quoteBrand, till } from '../api/quotes.given.js';
import { START, startApp, type TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';

const SEED = 20_260_320;
const CARTS = 25;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: quoteBrand() });
});
afterAll(() => app.close());

const line = fc.record({
  sku: fc.constantFrom('TEA', 'CAKE', 'SOAP'),
  quantity: fc.constantFrom(1, 2, 0.356, 3),
  amountFen: fc.integer({ min: 0, max: 9000 }),
});
const visit = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  templates: fc.array(fc.constantFrom('OFF20', 'P88', 'TEA5', 'TEN', 'FREETEA'), { maxLength: 4 }),
  pointsToUse: fc.constantFrom(0, 100, 250, 1000),
  // More than 1,000 points make a silver member.
  points: fc.constantFrom(300, 1200),
  holdSeconds: fc.constantFrom(undefined, 120),
});

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

test('a quote and the order without it agree to the fen', async () => {
  await fc.assert(
    fc.asyncProperty(visit, async ({ lines, templates, points, ...more }) => {
      app.clock.moveTo(START);
      const member = await customer(app, points);
      app.clock.moveTo(NOW);
      for (const template of templates) await member.coupon(template);
      const goods = lines.map((one, index) => ({ ...one, lineNo: index + 1 }));
      const asked = cart({ memberCode: member.code(), lines: goods, ...more });
      const told = (await till(app)('/quotes', asked)).body;
      const codes = reductionsOf(told).filter(({ kind }) => kind === 'coupon');
      const quoted = byCode(codes.map(({ code, fen }) => [code, fen]));
      const named = { couponCodes: [...quoted.keys()], pointsUsed: told.pointsToUse };
      const body = orderOf(told, { cart: goods, ...named, memberCode: member.code() });
      if (more.holdSeconds === undefined) body.quoteId = undefined;
      const answer = await till(app)('/orders', body);
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
      expect(answer.body.pointsEarned).toEqual(told.pointsToEarn);
      const redeemed = await app.rows<{ code: string; fen: number }>(
        `SELECT c.code, r.reduction_fen AS fen FROM redemption r JOIN coupon c ON c.id = r.coupon_id
         WHERE r.order_no = ?`,
        [body.orderNo],
      );
      expect(byCode(redeemed.map(({ code, fen }) => [code, fen]))).toEqual(quoted);
      expect(sum(told.lines.map((one: AnyBody) => one.payableFen))).toBe(told.payableFen);
    }),
    { seed: SEED, numRuns: CARTS, endOnFailure: true },
  );
}, 120_000);

function reductionsOf(told: AnyBody): { kind: string; code: string; fen: number }[] {
  return told.lines.flatMap((one: AnyBody) => one.reductions);
}

function byCode(reductions: [code: string, fen: number][]): Map<string, number> {
  const all = new Map<string, number>();
  for (const [code, fen] of reductions) all.set(code, (all.get(code) ?? 0) + fen);
  return new Map([...all].sort());
}
