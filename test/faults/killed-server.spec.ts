import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const MEMBERS = 8;
const ORDERS_EACH = 25;

let database: TestDatabase;
let servers: ServerProcess[] = [];

beforeAll(async () => {
  buildServer();
  database = await createTestDatabase();
  applyTestBrand(database.url);
  servers = await Promise.all([startServer(database.url), startServer(database.url)]);
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await database.drop();
});

/** A till with flaky Wi-Fi: it repeats the same request at the other process until somebody answers. */
async function persistently(at: number, path: string, body: object): Promise<Answer<AnyBody>> {
  for (let tries = 0; tries < 40; tries++) {
    const server = servers[(at + tries) % servers.length] as ServerProcess;
    const answer = await openCaller(server.url)('POST', path, { body }).catch(() => null);
    if (answer && answer.status < 500) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody answered');
}

const order = (memberNo: string, orderNo: string) => ({
  channel: 'pos',
  orderNo,
  storeCode: 'S01',
  memberNo,
  paidAt: new Date().toISOString(),
  paidFen: 1000,
  lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 1000, paidFen: 1000 }],
});

test('a server killed in the middle of its orders loses nothing that was answered and doubles nothing that was repeated', async () => {
  const members = await Promise.all(
    Array.from({ length: MEMBERS }, async (_, i) => {
      const consents = [{ purpose: 'service', version: '2026-01', granted: true }];
      const joined = await persistently(i, '/members', {
        phone: `1390000000${i}`,
        consents,
        ageConfirmed: true,
        storeCode: 'S01',
      });
      return joined.body.memberNo as string;
    }),
  );
  const sent = members.flatMap((memberNo, m) =>
    Array.from({ length: ORDERS_EACH }, (_, n) => order(memberNo, `K-${m}-${n}`)),
  );
  let answered = 0;
  const answers = Promise.all(
    sent.map(async (body, i) => {
      const answer = await persistently(i, '/orders', body);
      answered++;
      return answer;
    }),
  );
  while (answered < sent.length / 4) await new Promise((resolve) => setTimeout(resolve, 5));
  await servers[0]?.kill();
  for (const answer of await answers) expect(answer.status).toBe(201);

  const [orders] = await query('SELECT COUNT(*) AS n, SUM(paid_fen) AS fen FROM order_head');
  expect(orders).toEqual({ n: sent.length, fen: sent.length * 1000 });
  const [points] = await query(
    "SELECT COUNT(*) AS n, SUM(points) AS points FROM point_entry WHERE reason = 'ORDER_BASE'",
  );
  expect(points).toEqual({ n: sent.length, points: sent.length * 10 });
  expect(runCli(database.url, 'reconcile')).toContain(
    `points ledgers: ${MEMBERS} looked at, 0 differences`,
  );
}, 60_000);

async function query(sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection({ uri: database.url, decimalNumbers: true });
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  await connection.end();
  return rows;
}
