/**
 * Workers that are killed while codes are made: in the end there are exactly as many as asked for,
 * numbered without a gap, and the progress says the same. Real processes, real kills.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key } from '../api/coupons.given.js';
import { startApp, type TestApp, testEnv } from '../support/app.js';
import { consoleCaller } from '../support/callers.js';
import { buildServer } from '../support/server-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODES = 30_000;
const KILLS = 3;

let app: TestApp;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  buildServer();
  app = await startApp();
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

function startWorker(): ChildProcess {
  const env = { ...testEnv(app.databaseUrl, app.wechatUrl), ROLE: 'worker', PORT: '0' };
  return spawn(process.execPath, ['apps/server/dist/worker.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: 'ignore',
  });
}

async function taskRow() {
  const [row] = await app.rows<{ state: string; done: number }>('SELECT state, done FROM task');
  if (!row) throw new Error('no task');
  return row;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 5) {
    if (await what()) return;
    await pause(5);
  }
  throw new Error('it never came about');
}

test('codes go on being made where the killed worker stood', async () => {
  const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  const dates = { validFrom: '2026-01-01', validUntil: '2027-12-31' };
  await marketer('POST', '/code-batches', {
    body: { name: '三万', templateCode: 'MASK', kind: 'single', count: CODES, ...dates },
    headers: key(),
  });
  // The built worker lives by the wall clock, the test's app by its own.
  await app.rows("UPDATE task SET due_at = '2020-01-01'");
  for (let kills = 0; kills < KILLS; kills++) {
    const { done } = await taskRow();
    worker = startWorker();
    await until(async () => (await taskRow()).done > done);
    await pause(kills * 15);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect((await taskRow()).state).toBe('running');
    await app.rows("UPDATE task SET due_at = '2020-01-01'");
  }
  worker = startWorker();
  await until(async () => (await taskRow()).state === 'done');
  const [counted] = await app.rows<{ n: number; first: number; last: number }>(
    'SELECT COUNT(*) AS n, MIN(seq) AS first, MAX(seq) AS last FROM entry_code',
  );
  expect(counted).toEqual({ n: CODES, first: 1, last: CODES });
  expect(await taskRow()).toEqual({ state: 'done', done: CODES });
  expect(await app.rows('SELECT made FROM code_batch')).toEqual([{ made: CODES }]);
}, 180_000);
