/**
 * Workers that are killed while coupons of another system are issued: in the end each number has been
 * issued once, no more and no less, and never more than the stock. Real processes, real kills. Then
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
import { checkedAt, csvOf } from '../api/imports.given.js';
import { startApp, type TestApp, testEnv } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller } from '../support/callers.js';
import { givenMember } from '../support/points.js';
import { buildServer } from '../support/server-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEMBERS = 16;
const COUPONS_EACH = 50;
const ALL = MEMBERS * COUPONS_EACH;
/** Of the template that has fewer than a file asks for. */
const STOCK = 500;
const KILLS = 2;
const DOOR = 'coupon-imports';

let app: TestApp;
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  buildServer();
  // The command line and the worker live by the wall clock: the tests' brand must too.
  app = await startApp({ now: new Date(), brand: brand() });
  folder = await mkdtemp(join(tmpdir(), 'import-'));
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await app.close();
  await rm(folder, { recursive: true });
});

function brand() {
  const { couponTemplates, ...rest } = testBrand();
  const validity = { afterDays: 0, days: 30 };
  const more = [
    { code: 'MANY', name: '不限量', kind: 'voucher', validity },
    { code: 'SCARCE', name: '限量', kind: 'voucher', stock: STOCK, validity },
  ];
  return { ...rest, couponTemplates: [...couponTemplates, ...more] };
}

const csv = (lines: string[]) => csvOf('会员,券模板,编号', lines);

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

async function granted(): Promise<{ state: string; coupons: number }> {
  const [row] = await app.rows<{ state: string; coupons: number }>(
    `SELECT t.state, i.granted_coupons AS coupons FROM coupon_import i JOIN task t ON t.id = i.task_id
      ORDER BY i.started_at LIMIT 1`,
  );
  if (!row) throw new Error('no import');
  return row;
}

/** What is issued and counted of a template, and what it still owes. */
async function books(template: string): Promise<AnyBody> {
  const [row] = await app.rows<AnyBody>(
    `SELECT (SELECT COUNT(*) FROM coupon WHERE source_type = 'import' AND template_code = ?) AS coupons,
            (SELECT issued FROM coupon_stock WHERE template_code = ?) AS issued,
            (SELECT COUNT(*) FROM imported_coupon WHERE template_code = ?) AS numbers,
            (SELECT COUNT(*) FROM missed_grant WHERE template_code = ? AND state = 'open') AS owed`,
    [template, template, template, template],
  );
  return row as AnyBody;
}

async function differences(): Promise<unknown[]> {
  const reports = await app.app.get(Reconciler, { strict: false }).reconcile();
  return reports.flatMap(({ differences: found }) => found);
}

test('killed in the middle again and again, each coupon is issued once', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const file = csv(await lines('MANY', 'K'));
  const { id } = await checkedAt(app, owner, DOOR, file);
  await owner('POST', `/coupon-imports/${id}/run`);
  for (let kills = 0; kills < KILLS; kills++) {
    const { coupons } = await granted();
    const worker = run('worker');
    await until(async () => (await granted()).coupons > coupons);
    await pause(kills * 15);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await app.rows("UPDATE task SET due_at = '2020-01-01'");
  }
  const last = run('worker');
  await until(async () => (await granted()).state === 'done');
  last.kill('SIGKILL');
  expect(await granted()).toEqual({ state: 'done', coupons: ALL });
  const all = { coupons: ALL, issued: ALL, numbers: ALL, owed: 0 };
  expect(await books('MANY')).toEqual(all);
  expect(await differences()).toEqual([]);

  const path = join(folder, 'coupons.csv');
  await writeFile(path, `${file}\r\n19900000000,MANY,OTHER-1`);
  const command = run('cli', ['import-coupons', path]);
  let said = '';
  command.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  expect((await once(command, 'exit'))[0]).toBe(0);
  expect(said).toContain('0 to be issued');
  expect(said).toContain(`${ALL} granted before`);
  expect(await books('MANY')).toEqual(all);
  expect(await readFile(`${path}.rejects.csv`, 'utf8')).toContain('OTHER-1,会员,没有这位会员');
}, 300_000);

test('two workers at two files with the same numbers issue each once, within the stock', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const rows = await lines('SCARCE', 'R');
  const files = [
    await checkedAt(app, owner, DOOR, csv(rows)),
    await checkedAt(app, owner, DOOR, csv(rows)),
  ];
  for (const { id } of files) await owner('POST', `/coupon-imports/${id}/run`);
  await app.rows("UPDATE task SET due_at = '2020-01-01' WHERE state = 'waiting'");
  const workers = [run('worker'), run('worker')];
  const open = async () =>
    (await app.rows("SELECT id FROM task WHERE state IN ('waiting', 'running')")).length;
  await until(async () => (await open()) === 0);
  for (const worker of workers) worker.kill('SIGKILL');
  const ended = await Promise.all(files.map(({ id }) => owner('GET', `/coupon-imports/${id}`)));
  expect(ended.map(({ body }) => body.state)).toEqual(['done', 'done']);
  const coupons = ended.reduce((sum, { body }) => sum + body.granted.coupons, 0);
  expect(coupons).toBe(STOCK);
  const scarce = { coupons: STOCK, issued: STOCK, numbers: ALL, owed: ALL - STOCK };
  expect(await books('SCARCE')).toEqual(scarce);
  expect(await differences()).toEqual([]);
}, 300_000);

/** Coupons of new members; the same numbers each time for the same letter. */
async function lines(template: string, letter: string): Promise<string[]> {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => givenMember(app)));
  const read = app.app.get(MemberService, { strict: false });
  const database = app.app.get(Database, { strict: false });
  const all = await Promise.all(members.map((one) => read.getById(database, one)));
  return all.flatMap(({ memberNo }, of) =>
    Array.from({ length: COUPONS_EACH }, (_, n) => `${memberNo},${template},${letter}-${of}-${n}`),
  );
}
