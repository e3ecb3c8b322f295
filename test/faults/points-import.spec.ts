/**
 * Workers that are killed while old balances are granted: in the end each number of the old system
 * has been granted once, no more and no less, and the books agree. Real processes, real kills. Then
 * the command line takes the same file in again, and nothing changes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MemberService } from '../../apps/server/src/modules/member/index.js';
import { Reconciler } from '../../apps/server/src/modules/reconcile/index.js';
import { Database } from '../../apps/server/src/platform/index.js';
import { checked, csv } from '../api/points-imports.given.js';
import { startApp, type TestApp, testEnv } from '../support/app.js';
import { consoleCaller } from '../support/callers.js';
import { differencesOf, givenMember } from '../support/points.js';
import { buildServer } from '../support/server-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEMBERS = 24;
const LOTS_EACH = 100;
const KILLS = 3;

let app: TestApp;
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  buildServer();
  // The command line and the worker live by the wall clock: the tests' brand must too.
  app = await startApp({ now: new Date() });
  folder = await mkdtemp(join(tmpdir(), 'import-'));
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await app.close();
  await rm(folder, { recursive: true });
});

function run(entry: 'worker' | 'cli', args: string[] = []): ChildProcess {
  const env = { ...testEnv(app.databaseUrl, app.wechatUrl), ROLE: 'worker', PORT: '0' };
  const child = spawn(process.execPath, [`apps/server/dist/${entry}.js`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 5) {
    if (await what()) return;
    await pause(5);
  }
  throw new Error('it never came about');
}

async function granted(): Promise<{ state: string; lots: number }> {
  const [row] = await app.rows<{ state: string; lots: number }>(
    `SELECT t.state, i.granted_lots AS lots FROM points_import i JOIN task t ON t.id = i.task_id
      ORDER BY i.started_at LIMIT 1`,
  );
  if (!row) throw new Error('no import');
  return row;
}

/** Lots and points in the ledger, and numbers that are known as granted. */
async function books(): Promise<Record<string, number>[]> {
  return app.rows(
    `SELECT (SELECT COUNT(*) FROM point_lot WHERE source_type = 'import') AS lots,
            (SELECT CAST(SUM(granted) AS SIGNED) FROM point_lot WHERE source_type = 'import') AS points,
            (SELECT COUNT(*) FROM imported_lot) AS numbers`,
  );
}

const ALL = {
  lots: MEMBERS * LOTS_EACH,
  points: MEMBERS * LOTS_EACH * 3,
  numbers: MEMBERS * LOTS_EACH,
};

test('killed in the middle again and again, each lot is granted once', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const file = csv(...(await lines()));
  const { id } = await checked(app, owner, file);
  await owner('POST', `/points-imports/${id}/run`);
  for (let kills = 0; kills < KILLS; kills++) {
    const { lots } = await granted();
    const worker = run('worker');
    await until(async () => (await granted()).lots > lots);
    await pause(kills * 15);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect((await granted()).state).toBe('running');
    await app.rows("UPDATE task SET due_at = '2020-01-01'");
  }
  const last = run('worker');
  await until(async () => (await granted()).state === 'done');
  last.kill('SIGKILL');
  expect(await granted()).toEqual({ state: 'done', lots: ALL.lots });
  expect(await books()).toEqual([ALL]);
  expect(await differencesOf(app)).toEqual([]);

  const path = join(folder, 'old.csv');
  await writeFile(path, `${file}\r\n19900000000,5,,,OTHER-1`);
  const command = run('cli', ['import-points', path]);
  let said = '';
  command.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  expect((await once(command, 'exit'))[0]).toBe(0);
  expect(said).toContain('0 to be granted');
  expect(said).toContain(`${ALL.lots} granted before`);
  expect(await books()).toEqual([ALL]);
  expect(await readFile(`${path}.rejects.csv`, 'utf8')).toContain('OTHER-1,会员,没有这位会员');
}, 300_000);

test('two workers at two files with the same numbers grant each number once', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const before = (await books())[0]?.numbers ?? 0;
  const files = [
    await checked(app, owner, csv(...(await lines('R')))),
    await checked(app, owner, csv(...(await lines('R')))),
  ];
  for (const { id } of files) await owner('POST', `/points-imports/${id}/run`);
  await app.rows("UPDATE task SET due_at = '2020-01-01' WHERE state = 'waiting'");
  const workers = [run('worker'), run('worker')];
  const open = async () =>
    (await app.rows("SELECT id FROM task WHERE state IN ('waiting', 'running')")).length;
  await until(async () => (await open()) === 0);
  for (const worker of workers) worker.kill('SIGKILL');
  const ended = await Promise.all(files.map(({ id }) => owner('GET', `/points-imports/${id}`)));
  expect(ended.map(({ body }) => body.state)).toEqual(['done', 'done']);
  const lots = ended.map(({ body }) => body.granted.lots);
  expect((lots[0] ?? 0) + (lots[1] ?? 0)).toBe(MEMBERS * LOTS_EACH);
  const rejected = ended.map(({ body }) => body.findings.rejected);
  expect((rejected[0] ?? 0) + (rejected[1] ?? 0)).toBe(MEMBERS * LOTS_EACH);
  expect((await books())[0]?.numbers).toBe(before + MEMBERS * LOTS_EACH);
  const differences = await app.app.get(Reconciler, { strict: false }).reconcile();
  expect(differences.flatMap(({ differences: found }) => found)).toEqual([]);
}, 300_000);

/** Lots of new members; the same numbers each time for the same letter. */
async function lines(letter = 'K'): Promise<string[]> {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => givenMember(app)));
  const read = app.app.get(MemberService, { strict: false });
  const database = app.app.get(Database, { strict: false });
  const all = await Promise.all(members.map((one) => read.getById(database, one)));
  return all.flatMap(({ memberNo }, of) =>
    Array.from({ length: LOTS_EACH }, (_, n) => `${memberNo},3,,,${letter}-${of}-${n}`),
  );
}
