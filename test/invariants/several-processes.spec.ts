/**
 * Two server processes on one database, and a crowd that doesn't care which of them it reaches: no
 * limit is passed, nothing is refused that was still there, and a repeat happens once, wherever its
 * answer was lost.
 */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { type Answer, type AnyBody, tokenCaller } from '../support/callers.js';
import { startCommitCutter } from '../support/commit-cutter.js';
import type { Customer } from '../support/customers.js';
import { startServer } from '../support/server-process.js';
import {
  at,
  booksAgree,
  claim,
  couponsOf,
  crowd,
  database,
  env,
  exchange,
  JOINING_POINTS,
  keyed,
  MOST_MS,
  number,
  one,
  PRICE,
  points,
  redeem,
  STOCKS,
  serverAt,
  servers,
  simulator,
  start,
  statuses,
  stockTaken,
  till,
  withCrowd,
} from './two-processes.js';

const CROWD = 64;

withCrowd(CROWD);

describe('the last in stock', () => {
  test.each(STOCKS)(
    '%i for sixty-four at once: exactly as many',
    async (stock) => {
      const code = `LAST_${stock}`;
      const answers = await Promise.all(crowd.map((who, index) => claim(index, who, code)));
      const refused = stock < CROWD ? { '409 COUPON_SOLD_OUT': CROWD - stock } : {};
      expect(statuses(answers)).toEqual({ '201': stock, ...refused });
      expect([await couponsOf(code), await stockTaken(code)]).toEqual([stock, stock]);
    },
    MOST_MS,
  );

  test(
    'of a reward, with exchanges that are cancelled at once: whoever comes after gets the rest',
    async () => {
      const before = await points('spend');
      const outcomes = await Promise.all(
        crowd.slice(0, 24).map(async (who, index) => {
          const bought = await exchange(index, who, 'R_3');
          if (bought.status !== 201) return bought.body.code;
          const path = `/exchanges/${bought.body.exchangeId}/cancel`;
          return (await at(index + 1, who)('POST', path, { body: {} })).status;
        }),
      );
      expect(new Set([...outcomes, 200, 'REWARD_SOLD_OUT']).size).toBe(2);
      expect((await points('spend')) - before).toBe(
        -outcomes.filter((outcome) => outcome === 200).length,
      );
      const after = await Promise.all(
        crowd.slice(24, 40).map((who, index) => exchange(index, who, 'R_3')),
      );
      expect(statuses(after)).toEqual({ '201': 3, '409 REWARD_SOLD_OUT': 13 });
    },
    MOST_MS,
  );
});

test(
  'one coupon at sixteen clerks: one redeems it, the others hear when and where',
  async () => {
    const coupon = (await claim(0, one(0), 'FREE')).body.code;
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => redeem(i, coupon)));
    expect(statuses(answers)).toEqual({ '201': 1, '409 COUPON_ALREADY_REDEEMED': 15 });
    const done = answers.find(({ status }) => status === 201)?.body;
    for (const { status, body } of answers) {
      if (status === 409)
        expect(body).toMatchObject({ redeemedAt: done.redeemedAt, storeCode: 'S01' });
    }
  },
  MOST_MS,
);

test(
  'one key thirty-two times over both processes: one exchange, one answer',
  async () => {
    const before = await points('spend');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) => exchange(index, one(1), 'R', key)),
    );
    expect(statuses(answers)).toEqual({ '201': 32 });
    expect(new Set(answers.map(({ body }) => body.exchangeId)).size).toBe(1);
    expect((await points('spend')) - before).toBe(-PRICE);
  },
  MOST_MS,
);

test(
  'the last points: spent by exchanges, by orders and by their refunds at once, never twice',
  async () => {
    const customer = one(2);
    const { memberNo } = (await at(0, customer)('GET', '/me')).body;
    const order = (n: number) => ({
      channel: 'pos',
      orderNo: `RACE-${n}`,
      storeCode: 'S01',
      memberNo,
      paidAt: new Date().toISOString(),
      paidFen: 10_000,
      lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 10_000, paidFen: 10_000 }],
    });
    const now = new Date().toISOString();
    const refund = { refundNo: 'R1', refundedFen: 10_000, refundedAt: now };
    const acts = Array.from({ length: 14 }, (_, n) => exchange(n, customer, 'R'));
    const sales = Array.from({ length: 6 }, async (_, n) => {
      const sold = await till(n)('POST', '/orders', { body: order(n) });
      const back = await till(n + 1)('POST', `/orders/pos/RACE-${n}/refunds`, { body: refund });
      return [sold.status, back.status];
    });
    const [exchanged, sold] = await Promise.all([Promise.all(acts), Promise.all(sales)]);
    expect(sold).toEqual(Array(6).fill([201, 201]));
    const bought = JOINING_POINTS / PRICE;
    expect(statuses(exchanged)).toEqual({ '201': bought, '422 INSUFFICIENT_POINTS': 14 - bought });
    const { available, pending, debt } = (await at(1, customer)('GET', '/me')).body.points;
    expect({ available, pending, debt }).toEqual({ available: 0, pending: 0, debt: 0 });
  },
  MOST_MS,
);

/** Sends a request whole and hangs up before the answer can come. */
function sendAndHangUp(index: number, customer: Customer, path: string, key: string) {
  return new Promise<void>((resolve) => {
    const sent = request(`${serverAt(index).url}/api/member/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${customer.token}`,
        'content-type': 'application/json',
        'content-length': '2',
        ...keyed(key),
      },
    });
    sent.on('error', () => resolve());
    sent.on('close', () => resolve());
    sent.end('{}', () => setTimeout(() => sent.destroy(), index % 12));
  });
}

test(
  'answers that are lost: whoever asks again at the other process gets the first one',
  async () => {
    const before = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    const people = crowd.slice(3, 27);
    await Promise.all(
      people.map(async (who, index) => {
        const keys = [randomUUID(), randomUUID()] as const;
        await Promise.all([
          sendAndHangUp(index, who, '/rewards/R/exchanges', keys[0]),
          sendAndHangUp(index, who, '/coupon-centre/FREE/claims', keys[1]),
        ]);
        for (const again of [1, 2]) {
          expect((await exchange(index + again, who, 'R', keys[0])).status).toBe(201);
          expect((await claim(index + again, who, 'FREE', keys[1])).status).toBe(201);
        }
      }),
    );
    const after = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([
      -PRICE * people.length,
      people.length,
      people.length,
    ]);
  },
  MOST_MS,
);

/** Asks one process after the other until one answers. */
async function persistently(act: (index: number) => Promise<Answer<AnyBody>>) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await act(tries).catch(() => null);
    if (answer && answer.status < 500 && answer.body.code !== 'IDEMPOTENCY_IN_FLIGHT')
      return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody answered');
}

test(
  'a process killed in the middle of exchanges, claims and redemptions: all of it happens once',
  async () => {
    const people = crowd.slice(27, 63);
    const before = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    let finished = 0;
    const lives = people.map(async (who) => {
      const keys = Array.from({ length: 3 }, () => randomUUID());
      const bought = await persistently((index) => exchange(index, who, 'R', keys[0]));
      const claimed = await persistently((index) => claim(index, who, 'FREE', keys[1]));
      const [coupon] = bought.body.coupons;
      const redeemed = await persistently((index) => redeem(index, coupon.code, keys[2]));
      finished += 1;
      return [bought.status, claimed.status, redeemed.status];
    });
    for (const third of [1, 2]) {
      while (finished < (people.length * third) / 3) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await servers[0]?.kill();
      servers[0] = await start();
    }
    expect(await Promise.all(lives)).toEqual(people.map(() => [201, 201, 201]));
    const after = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([
      -PRICE * people.length,
      people.length,
      people.length,
    ]);
    expect(await number('SELECT COUNT(*) FROM redemption WHERE undone_at IS NULL')).toBe(
      people.length + 1,
    );
  },
  MOST_MS,
);

test(
  'a COMMIT whose answer is lost: the caller gets it all the same, and it happened once',
  async () => {
    const cutter = await startCommitCutter(database.url);
    const server = await startServer(cutter.url, { ...env, WECHAT_API_BASE_URL: simulator.url });
    const people = crowd.slice(41, 45);
    const before = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    const cut = async (act: () => Promise<Answer<AnyBody>>) => {
      cutter.arm();
      const { status } = await act();
      expect([201, 503]).toContain(status);
    };
    for (const who of people) {
      const call = tokenCaller(server.url, 'member', who.token);
      const post = (path: string, key: string) =>
        call('POST', path, { body: {}, headers: keyed(key) });
      const keys = [randomUUID(), randomUUID()] as const;
      await cut(() => post('/rewards/R/exchanges', keys[0]));
      await cut(() => post('/coupon-centre/FREE/claims', keys[1]));
      expect((await exchange(0, who, 'R', keys[0])).status).toBe(201);
      expect((await claim(1, who, 'FREE', keys[1])).status).toBe(201);
    }
    const n = people.length;
    expect(cutter.lost()).toBe(2 * n);
    const after = [await points('spend'), await couponsOf('BOUGHT'), await couponsOf('FREE')];
    expect(after.map((now, index) => now - (before[index] ?? 0))).toEqual([-PRICE * n, n, n]);
    await server.kill();
    cutter.close();
  },
  MOST_MS,
);

booksAgree();
