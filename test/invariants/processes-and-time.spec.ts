/**
 * What two server processes promise when time passes between them: limits of a day, holds whose
 * server is gone, and the nightly expiry amid everything else.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import {
  balanceOf,
  CLOCK,
  DAY_MS,
  DAYS_AGO,
  nightAfterTheEnd,
  OFFSET,
  OLD_POINTS,
  orderOf,
  quote,
  RUN_BEFORE,
  SOON_MS,
  sale,
  shopper,
} from './shoppers.js';
import {
  booksAgree,
  claim,
  crowd,
  exchange,
  MOST_MS,
  one,
  PRICE,
  points,
  redeem,
  servers,
  start,
  statuses,
  till,
  withCrowd,
  write,
} from './two-processes.js';

const HOLD_SECONDS = 4;

withCrowd(16);

test(
  'a limit for the day and the uses of a pass hold at two processes',
  async () => {
    const daily = Array.from({ length: 12 }, (_, index) => claim(index, one(0), 'DAILY'));
    const refused = '422 COUPON_LIMIT_REACHED';
    expect(statuses(await Promise.all(daily))).toEqual({ '201': 2, [refused]: 10 });
    const pass = (await claim(0, one(0), 'PASS')).body.code;
    const uses = Array.from({ length: 12 }, (_, index) => redeem(index, pass));
    const used = '409 COUPON_ALREADY_REDEEMED';
    expect(statuses(await Promise.all(uses))).toEqual({ '201': 3, [used]: 9 });
  },
  MOST_MS,
);

test(
  'a process killed between quote and order: what was held is free by itself, and the order is answered',
  async () => {
    const shown = await shopper(one(4));
    const coupon = (await claim(0, shown.who, 'OFF20')).body.code;
    const kept = { couponCodes: [coupon], holdSeconds: HOLD_SECONDS };
    const told = (await quote(0, shown, Date.now(), kept)).body;
    const other = (await quote(0, shown, Date.now(), { holdSeconds: HOLD_SECONDS })).body;
    await servers[0]?.kill();
    expect((await balanceOf(1, shown)).held).toBe(2 * OFFSET);
    const buying = { memberCode: shown.code(Date.now()), couponCodes: [coupon] };
    const early = await till(1)('POST', '/orders', { body: sale('EARLY', Date.now(), buying) });
    expect(early.body.code).toBe('COUPON_HELD');
    while ((await balanceOf(1, shown)).held > 0) await pause(100);
    const after = await redeem(1, coupon);
    expect(after.body.code).toBe('COUPON_AMOUNT_NEEDED');
    const late = await orderOf(1, told, 'LATE', Date.now());
    expect(late.status).toBe(201);
    const rest = (await balanceOf(1, shown)).available;
    for (let left = rest; left >= PRICE; left -= PRICE) await exchange(1, shown.who, 'R');
    const refused = await orderOf(1, other, 'TOO-LATE', Date.now());
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'QUOTE_LAPSED', payableFen: 10_000 },
    });
    expect((await balanceOf(1, shown)).held).toBe(0);
    servers[0] = await start();
  },
  MOST_MS,
);

test(
  'spending, quotes, refunds and the nightly expiry at once over two processes',
  async () => {
    const shoppers = await Promise.all(crowd.slice(5, 14).map(shopper));
    const paidAt = Date.now() - DAYS_AGO * DAY_MS;
    for (const [n, { memberNo }] of shoppers.entries()) {
      const old = await till(n)('POST', '/orders', {
        body: sale(`OLD-${n}`, paidAt, { memberNo }),
      });
      expect(old.status).toBe(201);
    }
    const before = await Promise.all(shoppers.map((shown) => balanceOf(0, shown)));
    const expiredBefore = await points('expire');
    await Promise.all(servers.map((server) => server.kill()));
    const nightly = nightAfterTheEnd(paidAt);
    const offset = nightly - SOON_MS - Date.now();
    await write(CLOCK, [String(offset)]);
    await write(RUN_BEFORE, [new Date(nightly - DAY_MS)]);
    servers.splice(0, 2, ...(await Promise.all([start(), start()])));
    const now = () => Date.now() + offset;
    const spent = await Promise.all(
      shoppers.slice(0, 6).map(async (shown, n) => {
        await pause(n * 800);
        const paying = () => ({ memberCode: shown.code(now()), pointsUsed: OFFSET });
        const refund = {
          refundNo: 'R1',
          refundedFen: 10_000,
          refundedAt: new Date(now()).toISOString(),
        };
        const [bought, paid, quoted, back] = await Promise.all([
          exchange(n, shown.who, 'R'),
          till(n + 1)('POST', '/orders', { body: sale(`PAID-${n}`, now(), paying()) }),
          quote(n, shown, now()).then(({ body }) => orderOf(n + 1, body, `QUOTED-${n}`, now())),
          till(n)('POST', `/orders/pos/OLD-${n}/refunds`, { body: refund }),
        ]);
        expect(back).toMatchObject({ status: 201, body: { pointsReversed: 0 } });
        expect([bought.status, paid.status, quoted.status]).toEqual([201, 201, 201]);
        return PRICE + 2 * OFFSET;
      }),
    );
    const ended = shoppers.length * OLD_POINTS;
    while ((await points('expire')) > expiredBefore - ended) await pause(200);
    expect(await points('expire')).toBe(expiredBefore - ended);
    for (const [n, shown] of shoppers.entries()) {
      const { available, held, debt } = await balanceOf(n, shown);
      const left = (before[n]?.available ?? 0) - OLD_POINTS - (spent[n] ?? 0);
      expect({ available, held, debt }).toEqual({ available: left, held: 0, debt: 0 });
    }
  },
  MOST_MS,
);

booksAgree();
