/** A crowd in the time of three statements, and worker processes that may be killed among it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type TestApp, testEnv } from './app.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The one member many times over, with the tier. */
export async function copyMember(app: TestApp, copies: number): Promise<void> {
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

/** By the clock of the wall; the server must have been built. */
export function startWorkerOf(app: TestApp): ChildProcess {
  const env = { ...testEnv(app.databaseUrl, app.wechatUrl), ROLE: 'worker', PORT: '0' };
  return spawn(process.execPath, ['apps/server/dist/worker.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: 'ignore',
  });
}

/** Of a query that counts as `count`. */
export async function countIn(app: TestApp, sql: string): Promise<number> {
  const [row] = await app.rows<{ count: number }>(sql);
  return Number(row?.count ?? 0);
}

export async function until(what: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 5) {
    if (await what()) return;
    await pause(5);
  }
  throw new Error('it never came about');
}
