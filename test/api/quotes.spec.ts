import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, openCaller } from '../support/callers.js';
import { freshPhone } from '../support/customers.js';
import { given, redeem as redeemAt } from './coupons.given.js';
import {
  CAKE,
  cart,
  customer,
  type GivenCustomer,
  NOW,
  quoteBrand,
  TEA,
  till,
} from './quotes.given.js';

let app: TestApp;
let member: GivenCustomer;
let silver: GivenCustomer;
beforeAll(async () => {
  app = await startApp({ brand: quoteBrand() });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  [member, silver] = [await customer(app, 500), await customer(app, 1000)];
  app.clock.moveTo(NOW);
});

const ask = (body: AnyBody) => till(app)('/quotes', cart(body));
const quote = async (body: AnyBody) => {
  const answer = await ask(body);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const codesOf = ({ lines }: AnyBody) =>
  new Set(
    lines.flatMap((line: AnyBody) => line.reductions.flatMap((one: AnyBody) => one.code ?? [])),
  );

describe('a quote', () => {
  test('gives the best combination line by line, and what the order will bring', async () => {
    const [tea5, ten, off20] = [
      await member.coupon('TEA5'),
      await member.coupon('TEN'),
      await member.coupon('OFF20'),
    ];
    const told = await quote({ memberCode: member.code() });
    expect(told).toEqual({
      quoteId: expect.stringMatching(/^quo_/),
      lines: [
        {
          lineNo: 1,
          amountFen: 4000,
          reductions: [{ kind: 'coupon', code: off20, fen: 727 }],
          payableFen: 3273,
        },
        {
          lineNo: 2,
          amountFen: 7000,
          reductions: [{ kind: 'coupon', code: off20, fen: 1273 }],
          payableFen: 5727,
        },
      ],
      payableFen: 9000,
      coupons: [tea5, ten, off20].map((code) => ({ code, usable: true })),
      pointsToUse: 0,
      mostPoints: 500,
      offsetFen: 0,
      pointsToEarn: [{ reason: 'ORDER_BASE', points: 90 }],
      tier: 'BASIC',
      progress: {
        metric: 'spend',
        nextTier: { code: 'SILVER', name: '银卡', missing: 41_000 },
      },
    });
  });

  test('gives the member price first: 101.00 at 98 % are 98.98, and 满100 is not met', async () => {
    const off20 = await silver.coupon('OFF20');
    const told = await quote({
      memberCode: silver.code(),
      lines: [{ ...CAKE, amountFen: 10_100 }],
    });
    expect(told).toMatchObject({
      payableFen: 9898,
      lines: [{ reductions: [{ kind: 'member_price', fen: 202 }] }],
      coupons: [{ code: off20, usable: false, why: 'COUPON_THRESHOLD_NOT_MET' }],
      tier: 'SILVER',
      pointsToEarn: [
        { reason: 'ORDER_BASE', points: 98 },
        { reason: 'ORDER_TIER', points: 19 },
      ],
    });
  });

  test('by the member number alone has the member price, and spends nothing', async () => {
    const off20 = await silver.coupon('OFF20');
    const told = await quote({ memberNo: silver.memberNo, pointsToUse: 100 });
    expect(told).toMatchObject({
      payableFen: 10_780,
      coupons: [{ code: off20, usable: false, why: 'MEMBER_CODE_REQUIRED' }],
      pointsToUse: 0,
      mostPoints: 0,
      why: 'MEMBER_CODE_REQUIRED',
      tier: 'SILVER',
      pointsToEarn: [{ points: 107 }, { points: 21 }],
    });
  });

  test('of nobody is the price as it stands', async () => {
    const code = await member.coupon('OFF20');
    const told = await quote({ couponCodes: [code], pointsToUse: 100 });
    expect(told).toMatchObject({
      payableFen: 11_000,
      coupons: [{ code, usable: false, why: 'MEMBER_CODE_REQUIRED' }],
      why: 'MEMBER_CODE_REQUIRED',
      pointsToEarn: [],
      tier: null,
      progress: null,
    });
  });

  test('takes no coupons when none are named, and combines those that are', async () => {
    const [tea5, ten] = [await member.coupon('TEA5'), await member.coupon('TEN')];
    const none = await quote({ memberCode: member.code(), couponCodes: [] });
    expect([none.payableFen, codesOf(none).size]).toEqual([11_000, 0]);
    const both = await quote({ memberCode: member.code(), couponCodes: [ten, tea5] });
    expect(both.payableFen).toBe(9500);
    expect(both.lines[0].reductions).toEqual([
      { kind: 'coupon', code: tea5, fen: 500 },
      { kind: 'coupon', code: ten, fen: 333 },
    ]);
  });

  test('covers one of two teas with a voucher that names them, and none with one that does not', async () => {
    const [free, mask] = [await member.coupon('FREETEA'), await member.coupon('MASK')];
    const told = await quote({ memberCode: member.code() });
    expect(told.payableFen).toBe(9000);
    expect(told.lines[0].reductions).toEqual([{ kind: 'coupon', code: free, fen: 2000 }]);
    expect(told.coupons).toContainEqual({ code: mask, usable: false, why: 'COUPON_WRONG_GOODS' });
  });

  test('says of each named code why it is not used, and prices without', async () => {
    const [off20, p88, soon] = [
      await member.coupon('OFF20'),
      await member.coupon('P88'),
      await member.coupon('SOON'),
    ];
    const foreign = await given(app, silver.memberNo, 'OFF20');
    const couponCodes = [off20, p88, soon, foreign, '2222222222222222', 'AAAA'];
    const told = await quote({ memberCode: member.code(), couponCodes });
    const byCode = new Map(told.coupons.map((one: AnyBody) => [one.code, [one.usable, one.why]]));
    expect(couponCodes.map((code) => byCode.get(code))).toEqual([
      [true, undefined],
      [true, 'COUPON_NOT_COMBINABLE'],
      [false, 'COUPON_NOT_YET_VALID'],
      [false, 'COUPON_NOT_THEIRS'],
      [false, 'COUPON_UNKNOWN'],
      [false, 'COUPON_MALFORMED'],
    ]);
    expect([told.payableFen, codesOf(told)]).toEqual([9000, new Set([off20])]);
  });

  test('is for the instant that is asked about', async () => {
    const soon = await member.coupon('SOON');
    const body = { memberCode: member.code(), at: '2026-03-26T04:00:00Z' };
    expect(codesOf(await quote(body))).toEqual(new Set([soon]));
    expect(codesOf(await quote({ ...body, at: undefined }))).toEqual(new Set());
  });

  test.each([
    [120, 100, 'OFFSET_NOT_ALLOWED'],
    [300, 300, undefined],
    [600, 500, 'INSUFFICIENT_POINTS'],
    [1_000_000, 500, 'INSUFFICIENT_POINTS'],
    [0, 0, undefined],
  ])('lowers %i points to %i', async (pointsToUse, used, why) => {
    const told = await quote({ memberCode: member.code(), pointsToUse });
    expect([told.pointsToUse, told.offsetFen, told.why]).toEqual([used, used, why]);
    expect(told.payableFen).toBe(11_000 - used);
  });

  test('lets points pay no more than their share of what is left', async () => {
    const lines = [{ ...CAKE, amountFen: 599 }];
    const told = await quote({ memberCode: member.code(), lines, pointsToUse: 500 });
    expect(told).toMatchObject({
      pointsToUse: 200,
      why: 'OFFSET_NOT_ALLOWED',
      payableFen: 399,
      mostPoints: 200,
    });
  });

  test('adds up whatever the order of its lines', async () => {
    await silver.coupon('TEA5');
    const memberCode = silver.code();
    const { quoteId: _, ...one } = await quote({ memberCode, pointsToUse: 300 });
    const { quoteId: __, ...other } = await quote({
      memberCode,
      pointsToUse: 300,
      lines: [CAKE, TEA],
    });
    expect(other).toEqual(one);
  });

  test('has no effect', async () => {
    const code = await member.coupon('OFF20');
    await quote({ memberCode: member.code(), pointsToUse: 500 });
    const [row] = await app.rows<AnyBody>('SELECT state FROM coupon WHERE code = ?', [code]);
    expect(row.state).toBe('issued');
    const view = await openCaller(app.url)('GET', `/members/${member.memberNo}`);
    expect(view.body.points).toMatchObject({ available: 500, held: 0 });
  });

  test('is answered again to the same key', async () => {
    const body = cart({ memberNo: member.memberNo });
    const headers = { 'idempotency-key': 'quote-once' };
    const call = () => openCaller(app.url)('POST', '/quotes', { body, headers });
    expect((await call()).body).toEqual((await call()).body);
  });
});

describe('a quote is refused', () => {
  test.each<[string, AnyBody, number, string]>([
    ['for two members at once', { memberNo: '1', memberCode: '2' }, 400, 'INVALID_INPUT'],
    ['with a line twice', { lines: [TEA, TEA] }, 400, 'INVALID_INPUT'],
    ['without lines', { lines: [] }, 400, 'INVALID_INPUT'],
    ['with what is paid', { lines: [{ ...TEA, paidFen: 1 }] }, 400, 'INVALID_INPUT'],
    ['for more than 900 seconds', { holdSeconds: 901 }, 400, 'INVALID_INPUT'],
    ['in a store that is not there', { storeCode: 'S99' }, 422, 'STORE_UNKNOWN'],
    ['in a store that is not the key’s', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['in a channel that is not the key’s', { channel: 'shop' }, 403, 'FORBIDDEN'],
    ['for a member who is not there', { memberNo: '9999999999' }, 404, 'MEMBER_UNKNOWN'],
    [
      'by a code that is too long',
      { memberCode: '8800000000000000000' },
      422,
      'MEMBER_CODE_INVALID',
    ],
    ['by a wrong code', { memberCode: '880000000000000000' }, 422, 'MEMBER_CODE_INVALID'],
  ])('%s', async (_, body, status, code) => {
    expect(await ask(body)).toMatchObject({ status, body: { code } });
  });
});

describe('a quote that holds', () => {
  const held = async () => {
    const view = await openCaller(app.url)('GET', `/members/${member.memberNo}`);
    return view.body.points.held;
  };
  const redeem = (couponCode: string) =>
    redeemAt(openCaller(app.url), couponCode, { orderAmountFen: 20_000 });

  test('keeps its coupons and points from everybody else until the deadline', async () => {
    const code = await member.coupon('OFF20');
    const told = await quote({ memberCode: member.code(), pointsToUse: 300, holdSeconds: 60 });
    expect(told.heldUntil).toBe('2026-03-20T04:01:00.000Z');
    expect(await held()).toBe(300);
    expect(await redeem(code)).toMatchObject({ status: 409, body: { code: 'COUPON_HELD' } });
    const other = await quote({ memberCode: member.code(), pointsToUse: 300 });
    expect(other).toMatchObject({
      pointsToUse: 200,
      why: 'INSUFFICIENT_POINTS',
      coupons: [{ code, usable: false, why: 'COUPON_HELD' }],
    });
    app.clock.advanceSeconds(60);
    expect(await held()).toBe(0);
    expect((await redeem(code)).status).toBe(201);
  });

  test('is let go by who made it, as often as they say', async () => {
    const code = await member.coupon('OFF20');
    const { quoteId } = await quote({
      memberCode: member.code(),
      pointsToUse: 300,
      holdSeconds: 900,
    });
    const letGo = () => openCaller(app.url)('DELETE', `/quotes/${quoteId}`);
    expect([(await letGo()).status, (await letGo()).status]).toEqual([204, 204]);
    expect(await held()).toBe(0);
    expect((await redeem(code)).status).toBe(201);
    expect(
      (await openCaller(app.url)('DELETE', '/quotes/quo_01J0000000000000000000000A')).status,
    ).toBe(404);
  });

  test('of two that race for one coupon lets one have it', async () => {
    await member.coupon('OFF20');
    const memberCode = member.code();
    const answers = await Promise.all(
      [1, 2, 3].map(() => quote({ memberCode, holdSeconds: 60, pointsToUse: 300 })),
    );
    expect(answers.map((told) => codesOf(told).size).sort()).toEqual([0, 0, 1]);
    expect(answers.map((told) => told.pointsToUse).sort()).toEqual([0, 200, 300]);
  });
});

describe('at the counter', () => {
  test('a clerk quotes in the own store, and nobody else lets the quote go', async () => {
    const clerk = await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-clerk-1');
    await member.coupon('OFF20');
    const body = { memberCode: member.code(), lines: [TEA, CAKE], holdSeconds: 300 };
    const told = await clerk.call('POST', '/quotes', { body });
    expect(told).toMatchObject({ status: 201, body: { payableFen: 9000 } });
    const path = `/quotes/${told.body.quoteId}`;
    expect((await openCaller(app.url)('DELETE', path)).body.code).toBe('QUOTE_UNKNOWN');
    expect((await clerk.call('DELETE', path)).status).toBe(204);
    const elsewhere = { ...body, storeCode: 'S02' };
    expect((await clerk.call('POST', '/quotes', { body: elsewhere })).status).toBe(403);
  });
});
