/**
 * Workers that are killed in the middle of a campaign: everybody of the snapshot gets one coupon and
 * one message, nobody two, and the stock says the same. Real processes, real kills.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key } from '../api/coupons.given.js';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { consoleCaller } from '../support/callers.js';
import { copyMember, countIn, startWorkerOf, until } from '../support/crowd.js';
import { reader } from '../support/messages.js';
import { buildServer } from '../support/server-process.js';

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
  await copyMember(app, MEMBERS - 1);
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

const count = (sql: string) => countIn(app, sql);
const startWorker = () => startWorkerOf(app);

const served = () => count("SELECT COUNT(*) AS count FROM campaign_member WHERE state = 'served'");

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
