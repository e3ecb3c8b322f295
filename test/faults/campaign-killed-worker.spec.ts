/**
 * Workers that are killed in the middle of a campaign: everybody of the snapshot gets one coupon and
 * one message, nobody two, and the stock says the same. Real processes, real kills.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key } from '../api/coupons.given.js';
import { startApp, type TestApp, testEnv } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { consoleCaller } from '../support/callers.js';
import { reader } from '../support/messages.js';
import { buildServer } from '../support/server-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEMBERS = 3000;
const KILLS = 3;
const SPRING = {
  code: 'SPRING',
  name: '春日券',
  kind: 'voucher',
  validity: { afterDays: 0, days: 30 },
};
const CAMPAIGN = {
  name: '春日上新',
  audience: { tiers: ['BASIC'] },
  offer: { couponTemplate: 'SPRING' },
  message: { type: 'campaign', title: '春日上新', body: '送你一张券' },
};

let app: TestApp;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  buildServer();
  const brand = testBrand();
  app = await startApp({
    brand: { ...brand, couponTemplates: [...brand.couponTemplates, SPRING] },
  });
  await reader(app, 0);
  await copyMember(MEMBERS - 1);
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

/** The one member many times over: a crowd in the time of three statements. */
async function copyMember(copies: number): Promise<void> {
  const columns = await app.rows<{ Field: string }>('SHOW COLUMNS FROM member');
  const own: Record<string, string> = {
    id: 'UNHEX(MD5(n.seq))',
    member_no: "LPAD(n.seq, 10, '0')",
    phone_index: 'UNHEX(SHA2(n.seq, 256))',
  };
  const names = columns.map(({ Field }) => Field);
  const values = names.map((name) => own[name] ?? `m.${name}`);
  await app.rows(
    `INSERT INTO member (${names.join(', ')}) SELECT ${values.join(', ')}
     FROM (SELECT a.n + 100 * b.n + 1 AS seq FROM (${digits(100)}) a, (${digits(100)}) b) n, (SELECT * FROM member LIMIT 1) m
     WHERE n.seq <= ?`,
    [copies],
  );
  await app.rows(
    `INSERT INTO member_tier (member_id, tier_code, period_from, valid_until, evaluate_on, changes)
     SELECT m.id, t.tier_code, t.period_from, t.valid_until, t.evaluate_on, t.changes
     FROM member m, (SELECT * FROM member_tier LIMIT 1) t
     WHERE m.id NOT IN (SELECT member_id FROM member_tier)`,
  );
}

function digits(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => `SELECT ${n} AS n`);
  return rows.join(' UNION ALL ');
}

function startWorker(): ChildProcess {
  const env = { ...testEnv(app.databaseUrl, app.wechatUrl), ROLE: 'worker', PORT: '0' };
  return spawn(process.execPath, ['apps/server/dist/worker.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: 'ignore',
  });
}

async function count(sql: string): Promise<number> {
  const [row] = await app.rows<{ count: number }>(sql);
  return Number(row?.count ?? 0);
}

const served = () => count("SELECT COUNT(*) AS count FROM campaign_member WHERE state = 'served'");

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 5) {
    if (await what()) return;
    await pause(5);
  }
  throw new Error('it never came about');
}

/** Instead of waiting a minute for the lease of the dead. */
const endLeases = () => app.rows('UPDATE outbox SET due_at = due_at - INTERVAL 61 SECOND');

test('a campaign goes on where its killed worker stood', async () => {
  const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  const { id } = (await marketer('POST', '/campaigns', { body: CAMPAIGN })).body;
  await marketer('POST', `/campaigns/${id}/launch`, { body: {}, headers: key() });
  for (let kills = 0; kills < KILLS; kills++) {
    const before = await served();
    worker = startWorker();
    await until(async () => (await served()) > before);
    await pause(kills * 15);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect(await served()).toBeLessThan(MEMBERS);
    await endLeases();
  }
  worker = startWorker();
  await until(async () => (await served()) === MEMBERS);

  const holders = (table: string, where: string) =>
    count(`SELECT COUNT(DISTINCT member_id) AS count FROM ${table} WHERE ${where}`);
  for (const [table, where] of [
    ['coupon', "source_type = 'campaign'"],
    ['delivery', "type = 'campaign'"],
    ['inbox_message', "type = 'campaign'"],
  ] as const) {
    expect(await count(`SELECT COUNT(*) AS count FROM ${table} WHERE ${where}`)).toBe(MEMBERS);
    expect(await holders(table, where)).toBe(MEMBERS);
  }
  const issued = "SELECT issued AS count FROM coupon_stock WHERE template_code = 'SPRING'";
  expect(await count(issued)).toBe(MEMBERS);
}, 90_000);
