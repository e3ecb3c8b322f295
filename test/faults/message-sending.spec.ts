/**
 * Workers that are killed while they send: no message is lost, none comes twice, and only what was in
 * flight at a kill is unknown. Real processes, real kills, the simulated platform over HTTP.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp, testEnv } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { send } from '../support/callers.js';
import { phoneMessages, plan, type Reader, reader } from '../support/messages.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLATE = {
  type: 'tier_change',
  channel: 'subscribe',
  templateId: 'tmpl-tier',
  fields: { thing1: 'tierName' },
};
const MEMBERS = 24;
const KILLS = 3;
/** As many sends as a worker has in flight at once. */
const LANES = 5;

let app: TestApp;
let worker: ChildProcess | undefined;
const readers: Reader[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build.mjs', 'shared', 'server'], { cwd: ROOT });
  app = await startApp({
    brand: { ...testBrand(), messageTemplates: [TEMPLATE] },
    simulator: { sendLatencyMs: 40 },
  });
  const keywords = [{ key: 'thing1', label: '当前等级' }];
  await send(app.wechatUrl, 'POST', '/__sim/templates', {
    body: { templateId: TEMPLATE.templateId, title: '等级变更', type: 2, keywords },
  });
  for (let count = 0; count < MEMBERS; count++) readers.push(await allowing());
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.close();
});

async function allowing(): Promise<Reader> {
  const one = await reader(app, 0);
  const { body } = await send(
    app.wechatUrl,
    'POST',
    `/__sim/users/${one.person.openid}/subscribe`,
    {
      body: { templateIds: [TEMPLATE.templateId] },
    },
  );
  const results = [{ templateId: TEMPLATE.templateId, result: 'accept' }];
  await one.call('POST', '/subscriptions', { body: { results, requestId: body.requestId } });
  return one;
}

function startWorker(databaseUrl: string): ChildProcess {
  const env = { ...testEnv(databaseUrl, app.wechatUrl), ROLE: 'worker', PORT: '0' };
  return spawn(process.execPath, ['apps/server/dist/worker.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: 'ignore',
  });
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function sendsSoFar(): Promise<number> {
  const { body } = await send(app.wechatUrl, 'GET', '/__sim/calls');
  return body.items.filter((call: { path: string }) => call.path.endsWith('subscribe/send')).length;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (await what()) return;
    await pause(20);
  }
  throw new Error('it never came about');
}

const states = () =>
  app.rows<{ state: string; count: number }>(
    'SELECT state, COUNT(*) AS count FROM delivery GROUP BY state',
  );

/** Instead of waiting a minute for the leases of the dead. */
const endLeases = () =>
  app.rows(
    "UPDATE delivery SET due_at = due_at - INTERVAL 61 SECOND WHERE state IN ('planned', 'sending')",
  );

test('a message is sent once, or unknown when its worker died with it in flight', async () => {
  for (const { memberId } of readers) {
    await plan(app, memberId, 'tier:GOLD', { type: 'tier_change', fields: { tierName: '金卡' } });
  }
  for (let kills = 1; kills <= KILLS; kills++) {
    const before = await sendsSoFar();
    worker = startWorker(app.databaseUrl);
    await until(async () => (await sendsSoFar()) >= before + kills * 2);
    await kill(worker);
    await endLeases();
  }
  worker = startWorker(app.databaseUrl);
  await until(async () =>
    (await states()).every(({ state }) => state === 'sent' || state === 'unknown'),
  );
  const counts = Object.fromEntries((await states()).map(({ state, count }) => [state, count]));
  expect((counts.sent ?? 0) + (counts.unknown ?? 0)).toBe(MEMBERS);
  expect(counts.unknown ?? 0).toBeLessThanOrEqual(KILLS * LANES);
  const received = await Promise.all(
    readers.map(async (one) => (await phoneMessages(app, one)).length),
  );
  expect(Math.max(...received)).toBe(1);
  expect(received.filter((count) => count === 1).length).toBeGreaterThanOrEqual(counts.sent ?? 0);
}, 90_000);
