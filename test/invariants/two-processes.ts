/** Two server processes on one database, and a crowd that reaches either: what the specs of races share. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSimulator } from '@shuke/wechat-simulator';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { WECHAT_APP } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type Answer, type AnyBody, openCaller, tokenCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { buildServer, runCli, type ServerProcess, startServer } from '../support/server-process.js';

export const STOCKS = [1, 7, 20, 63, 64];
export const PRICE = 100;
export const JOINING_POINTS = 1000;
export const MOST_MS = 300_000;
const VALIDITY = { afterDays: 0, days: 30 };

export const env = { WECHAT_APP_ID: WECHAT_APP.appid, WECHAT_APP_SECRET: WECHAT_APP.secret };

export let database: TestDatabase;
export let simulator: Awaited<ReturnType<ReturnType<typeof createSimulator>['listen']>>;
export const servers: ServerProcess[] = [];
export const crowd: Customer[] = [];

/** Before and after all tests of a spec file: the processes, and a crowd who have joined. */
export function withCrowd(size: number): void {
  beforeAll(async () => {
    buildServer();
    database = await createTestDatabase();
    simulator = await createSimulator({ apps: [WECHAT_APP] }).listen(0);
    const file = join(tmpdir(), `brand-${randomUUID()}.json`);
    writeFileSync(file, JSON.stringify(raceBrand()));
    runCli(database.url, 'apply', file);
    servers.push(await start(), await start());
    for (let joined = 0; joined < size; joined += 4) {
      const next = Array.from({ length: 4 }, (_, index) => joining(joined + index));
      crowd.push(...(await Promise.all(next)));
    }
  }, MOST_MS);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await simulator.close();
    await database.drop();
  });
}

/** To be the last test: nobody's books were spoilt by what went before. */
export function booksAgree(): void {
  test(
    'after all of it the books agree',
    () => {
      const told = runCli(database.url, 'reconcile');
      expect(told).toContain(`points ledgers: ${crowd.length} looked at, 0 differences`);
    },
    MOST_MS,
  );
}

export function start(): Promise<ServerProcess> {
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
    points: {
      ...brand.points,
      expiry: 'months:1',
      activities: { register: JOINING_POINTS },
    },
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

export const serverAt = (index: number): ServerProcess => {
  const server = servers[index % servers.length];
  if (!server) throw new Error('no server runs');
  return server;
};
const doors = (index: number) => ({ url: serverAt(index).url, wechatUrl: simulator.url });
export const at = (index: number, customer: Customer) =>
  tokenCaller(serverAt(index).url, 'member', customer.token);
export const till = (index: number) => openCaller(serverAt(index).url);
export const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
export const one = (index: number): Customer => {
  const customer = crowd[index];
  if (!customer) throw new Error('the crowd is smaller');
  return customer;
};

export function claim(index: number, customer: Customer, code: string, key?: string) {
  const path = `/coupon-centre/${code}/claims`;
  return at(index, customer)('POST', path, { body: {}, headers: keyed(key) });
}

export function exchange(index: number, customer: Customer, code: string, key?: string) {
  const path = `/rewards/${code}/exchanges`;
  return at(index, customer)('POST', path, { body: {}, headers: keyed(key) });
}

export function redeem(index: number, couponCode: string, key?: string) {
  const body = { couponCode, storeCode: 'S01' };
  return till(index)('POST', '/redemptions', { body, headers: keyed(key) });
}

export async function number(sql: string, params: unknown[] = []): Promise<number> {
  const connection = await createConnection({ uri: database.url, decimalNumbers: true });
  const [[row]] = await connection.query<RowDataPacket[]>(`SELECT (${sql}) AS n`, params);
  await connection.end();
  return Number(row?.n);
}

export async function write(sql: string, params: unknown[]): Promise<void> {
  const connection = await createConnection({ uri: database.url, timezone: 'Z' });
  await connection.query(sql, params);
  await connection.end();
}

export const couponsOf = (template: string) =>
  number("SELECT COUNT(*) FROM coupon WHERE template_code = ? AND state <> 'voided'", [template]);
export const stockTaken = (template: string) =>
  number('SELECT issued FROM coupon_stock WHERE template_code = ?', [template]);
export const points = (kind: string) =>
  number('SELECT COALESCE(SUM(points), 0) FROM point_entry WHERE kind = ?', [kind]);

export function statuses(answers: Answer<AnyBody>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const name = status < 300 ? `${status}` : `${status} ${body.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
