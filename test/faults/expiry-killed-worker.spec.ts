/**
 * Workers that are killed while they tell a crowd of coupons that end soon: everybody is told once.
 * Real processes, real kills, the clock of the wall.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { copyMember, countIn, startWorkerOf, until } from '../support/crowd.js';
import { reader } from '../support/messages.js';
import { buildServer } from '../support/server-process.js';

const MEMBERS = 3000;
const KILLS = 3;

let app: TestApp;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  buildServer();
  app = await startApp({ now: new Date() });
  await reader(app, 0);
  await app.drain();
  await copyMember(app, MEMBERS - 1);
  await app.rows('DELETE FROM coupon');
  await app.rows(
    `INSERT INTO coupon (member_id, id, code, template_code, template_version, state, valid_from,
       valid_until, source_type, source_id, ordinal, issued_at)
     SELECT id, id, member_no, 'MASK', 1, 'issued', UTC_TIMESTAMP() - INTERVAL 9 DAY,
       UTC_TIMESTAMP() + INTERVAL 36 HOUR, 'import', 'test', 1, UTC_TIMESTAMP() - INTERVAL 9 DAY FROM member`,
  );
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

const told = () => countIn(app, 'SELECT COUNT(*) AS count FROM expiry_told');
/** Instead of waiting for the lease of the dead. */
const endLeases = () =>
  app.rows('UPDATE job_run SET leased_until = leased_until - INTERVAL 1 HOUR');

test('everybody is told once, however often a worker is killed on the way', async () => {
  for (let kills = 0; kills < KILLS; kills++) {
    const before = await told();
    worker = startWorkerOf(app);
    await until(async () => (await told()) > before);
    const dead = once(worker, 'exit');
    worker.kill('SIGKILL');
    await dead;
    await endLeases();
  }
  expect(await told()).toBeLessThan(MEMBERS);
  worker = startWorkerOf(app);
  await until(async () => (await told()) === MEMBERS);
  await app.runJob('expiry-notices');
  const messages = "FROM inbox_message WHERE type = 'coupon_expiring'";
  expect(await countIn(app, `SELECT COUNT(*) AS count ${messages}`)).toBe(MEMBERS);
  expect(await countIn(app, `SELECT COUNT(DISTINCT member_id) AS count ${messages}`)).toBe(MEMBERS);
  const deliveries = "FROM delivery WHERE type = 'coupon_expiring'";
  expect(await countIn(app, `SELECT COUNT(*) AS count ${deliveries}`)).toBe(MEMBERS);
}, 120_000);
