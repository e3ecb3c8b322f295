/**
 * Two server processes on one database, and a crowd that doesn't care which of them it reaches: no
 * limit is passed, nothing is refused that was still there, and a repeat happens once, wherever its
 * answer was lost.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSimulator } from '@shuke/wechat-simulator';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { WECHAT_APP } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type Answer, type AnyBody, openCaller, tokenCaller } from '../support/callers.js';
import { startCommitCutter } from '../support/commit-cutter.js';
import { type Customer, member } from '../support/customers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { buildServer, runCli, type ServerProcess, startServer } from '../support/server-process.js';

const CROWD = 64;
const STOCKS = [1, 7, 20, 63, 64];
const PRICE = 100;
const JOINING_POINTS = 1000;
const MOST_MS = 300_000;
const VALIDITY = { afterDays: 0, days: 30 };

const env = { WECHAT_APP_ID: WECHAT_APP.appid, WECHAT_APP_SECRET: WECHAT_APP.secret };

let database: TestDatabase;
let simulator: Awaited<ReturnType<ReturnType<typeof createSimulator>['listen']>>;
let servers: ServerProcess[] = [];
const crowd: Customer[] = [];

beforeAll(async () => {
  buildServer();
  database = await createTestDatabase();
  simulator = await createSimulator({ apps: [WECHAT_APP] }).listen(0);
  const file = join(tmpdir(), `brand-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(raceBrand()));
  runCli(database.url, 'apply', file);
  servers = [await start(), await start()];
  for (let joined = 0; joined < CROWD; joined += 4) {
    const next = Array.from({ length: 4 }, (_, index) => joining(joined + index));
    crowd.push(...(await Promise.all(next)));
  }
}, MOST_MS);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await simulator.close();
  await database.drop();
});

function start(): Promise<ServerProcess> {
  return startServer(database.url, { ...env, WECHAT_API_BASE_URL: simulator.url });
}

/** On a machine that is busy, WeChat may take longer than the server waits for it. */
async function joining(index: number): Promise<Customer> {
  for (let tries = 0; tries < 20; tries++) {
    const joined = await member(doors(index + tries)).catch(() => null);
    if (joined) return joined;
  }
  throw new Error('nobody can join');
}

function raceBrand() {
  const brand = testBrand();
  const voucher = (code: string, more: object) => ({
    code,
    name: code,
    kind: 'voucher',
    claimable: true,
    validity: VALIDITY,
    ...more,
  });
  return {
    ...brand,
    points: { ...brand.points, activities: { register: JOINING_POINTS } },
    couponTemplates: [
      ...brand.couponTemplates,
      ...STOCKS.map((stock) => voucher(`LAST_${stock}`, { stock, perMember: 1 })),
      voucher('DAILY', { perMember: 5, perMemberDay: 2 }),
      voucher('PASS', { kind: 'pass', uses: 3 }),
      voucher('FREE', {}),
      voucher('BOUGHT', {}),
    ],
    rewards: [
      { code: 'R', name: '兑换', kind: 'coupon', couponTemplate: 'BOUGHT', points: PRICE },
      { code: 'R_3', name: '限量', kind: 'coupon', couponTemplate: 'BOUGHT', points: 1, stock: 3 },
    ],
  };
}

const serverAt = (index: number): ServerProcess => {
  const server = servers[index % servers.length];
  if (!server) throw new Error('no server runs');
  return server;
};
const doors = (index: number) => ({ url: serverAt(index).url, wechatUrl: simulator.url });
const at = (index: number, customer: Customer) =>
  tokenCaller(serverAt(index).url, 'member', customer.token);
const till = (index: number) => openCaller(serverAt(index).url);
const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const one = (index: number): Customer => {
  const customer = crowd[index];
  if (!customer) throw new Error('the crowd is smaller');
  return customer;
};

function claim(index: number, customer: Customer, code: string, key?: string) {
  const path = `/coupon-centre/${code}/claims`;
  return at(index, customer)('POST', path, { body: {}, headers: keyed(key) });
}

function exchange(index: number, customer: Customer, code: string, key?: string) {
  const path = `/rewards/${code}/exchanges`;
  return at(index, customer)('POST', path, { body: {}, headers: keyed(key) });
}

function redeem(index: number, couponCode: string, key?: string) {
  const body = { couponCode, storeCode: 'S01' };
  return till(index)('POST', '/redemptions', { body, headers: keyed(key) });
}

async function number(sql: string, params: unknown[] = []): Promise<number> {
  const connection = await createConnection({ uri: database.url, decimalNumbers: true });
  const [[row]] = await connection.query<RowDataPacket[]>(`SELECT (${sql}) AS n`, params);
  await connection.end();
  return Number(row?.n);
}

const couponsOf = (template: string) =>
  number("SELECT COUNT(*) FROM coupon WHERE template_code = ? AND state <> 'voided'", [template]);
const stockTaken = (template: string) =>
  number('SELECT issued FROM coupon_stock WHERE template_code = ?', [template]);
const points = (kind: string) =>
  number('SELECT COALESCE(SUM(points), 0) FROM point_entry WHERE kind = ?', [kind]);

function statuses(answers: Answer<AnyBody>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const name = status < 300 ? `${status}` : `${status} ${body.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

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
  'a limit for the day and the uses of a pass hold at two processes',
  async () => {
    const daily = Array.from({ length: 12 }, (_, index) => claim(index, one(40), 'DAILY'));
    const refused = '422 COUPON_LIMIT_REACHED';
    expect(statuses(await Promise.all(daily))).toEqual({ '201': 2, [refused]: 10 });
    const pass = (await claim(0, one(40), 'PASS')).body.code;
    const uses = Array.from({ length: 12 }, (_, index) => redeem(index, pass));
    const used = '409 COUPON_ALREADY_REDEEMED';
    expect(statuses(await Promise.all(uses))).toEqual({ '201': 3, [used]: 9 });
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

test(
  'after all of it the books agree',
  () => {
    expect(runCli(database.url, 'reconcile')).toContain(
      `points ledgers: ${CROWD} looked at, 0 differences`,
    );
  },
  MOST_MS,
);
