/**
 * Tills report orders and their refunds to two server processes that are killed again and again. A
 * till that gets no answer asks the other process. In the end everything has happened exactly once.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type Answer, type AnyBody, openCaller } from '../support/callers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  applyTestBrand,
  buildServer,
  runCli,
  type ServerProcess,
  startServer,
} from '../support/server-process.js';

const MEMBERS = 5;
const ORDERS_EACH = 12;
const KILLS = 3;
const TRIES = 400;
const TEST_MS = 180_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let database: TestDatabase;
let servers: ServerProcess[] = [];

beforeAll(async () => {
  buildServer();
  database = await createTestDatabase();
  applyTestBrand(database.url);
  servers = [await startServer(database.url), await startServer(database.url)];
}, TEST_MS);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await database.drop();
});

/** Asks one process after the other until one answers; a refusal is an answer too. */
async function report(path: string, body: object): Promise<Answer<AnyBody>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { url } = servers[tries % servers.length] as ServerProcess;
    const answer = await openCaller(url)('POST', path, { body }).catch(() => null);
    if (answer && answer.status < 500 && answer.status !== 409) return answer;
    await pause(50);
  }
  throw new Error(`nobody answered ${path}`);
}

async function join(phone: string): Promise<void> {
  const consents = [{ purpose: 'service', version: '2026-01', granted: true }];
  const body = { phone, consents, ageConfirmed: true, storeCode: 'S01' };
  expect((await report('/members', body)).status).toBeLessThan(300);
}

/** Every third order goes back whole, in two parts; each of the others keeps its 100 points. */
async function shop(phone: string): Promise<void> {
  const now = new Date().toISOString();
  for (let i = 0; i < ORDERS_EACH; i++) {
    const [orderNo, paidFen] = [`${phone}-${i}`, 10_050 + i];
    const lines = [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen }];
    const order = { channel: 'pos', orderNo, storeCode: 'S01', phone, paidAt: now, lines, paidFen };
    expect((await report('/orders', order)).status).toBe(201);
    if (i % 3 !== 0) continue;
    for (const refundedFen of [4_000, paidFen - 4_000]) {
      const refund = { refundNo: `R-${refundedFen}`, refundedFen, refundedAt: now };
      const answer = await report(`/orders/pos/${orderNo}/refunds`, refund);
      expect(answer.body).toMatchObject({ state: 'applied' });
    }
  }
}

async function killAgainAndAgain(): Promise<void> {
  for (let i = 0; i < KILLS; i++) {
    await pause(300);
    const place = i % servers.length;
    await servers[place]?.kill();
    servers[place] = await startServer(database.url);
  }
}

it(
  'keeps every order and every refund exactly once, whichever process dies',
  async () => {
    const phones = Array.from({ length: MEMBERS }, (_, i) => `1370000000${i}`);
    await Promise.all(phones.map(join));
    await Promise.all([...phones.map(shop), killAgainAndAgain()]);
    const [sums] = await query('SELECT SUM(paid_fen - refunded_fen) AS kept FROM order_head');
    const orders = Array.from({ length: ORDERS_EACH }, (_, i) => (i % 3 === 0 ? 0 : 10_050 + i));
    expect(sums?.kept).toBe(MEMBERS * orders.reduce((sum, fen) => sum + fen, 0));
    const [points] = await query(
      "SELECT SUM(points) AS kept FROM point_entry WHERE source_type IN ('order', 'refund')",
    );
    expect(points?.kept).toBe(MEMBERS * orders.filter((fen) => fen > 0).length * 100);
    expect(runCli(database.url, 'reconcile')).toContain(
      `points ledgers: ${MEMBERS} looked at, 0 differences`,
    );
  },
  TEST_MS,
);

async function query(sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection({ uri: database.url, decimalNumbers: true });
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  await connection.end();
  return rows;
}
