import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { type PrivateDatabase, startPrivateDatabase } from './index.js';
import { commandOf } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'private-mariadb-'));
const options = { folder, profile: 'fast', programFolder: join(folder, 'program') } as const;
const entry = pathToFileURL(join(__dirname, 'index.js')).href;

let database: PrivateDatabase | undefined;
afterEach(() => database?.release());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serverPid = (): number => Number(readFileSync(join(folder, 'mariadb.pid'), 'utf8'));
const isRunning = (pid: number): boolean => commandOf(pid).includes(folder);

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 200) throw new Error('it did not happen');
    await pause(25);
  }
}

/** Another process that holds the database until it is killed. */
async function otherUser(): Promise<ChildProcess> {
  const script = `import('${entry}').then(async ({ startPrivateDatabase }) => {
    await startPrivateDatabase(${JSON.stringify(options)});
    process.stdout.write('open');
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

async function answer(url: string): Promise<unknown> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query('SELECT 1 AS one');
    return rows;
  } finally {
    await connection.end();
  }
}

test('starts, answers, and has stopped when its last user has let go', async () => {
  database = await startPrivateDatabase(options);
  const pid = serverPid();
  expect(await answer(database.url)).toEqual([{ one: 1 }]);
  await database.release();
  expect(isRunning(pid)).toBe(false);
});

test('is shared by processes, and outlives the one that started it', async () => {
  const first = await otherUser();
  const pid = serverPid();
  database = await startPrivateDatabase(options);
  expect(serverPid()).toBe(pid);
  first.kill('SIGKILL');
  await pause(800);
  expect(await answer(database.url)).toEqual([{ one: 1 }]);
});

test('stops by itself when its only user is killed', async () => {
  const user = await otherUser();
  const pid = serverPid();
  user.kill('SIGKILL');
  await until(() => !isRunning(pid));
});

test('keeps what was written, and forgets a server whose supervisor was killed', async () => {
  database = await startPrivateDatabase(options);
  const connection = await createConnection(database.url);
  await connection.query('CREATE TABLE IF NOT EXISTS kept (one int)');
  await connection.end();
  const { supervisor } = JSON.parse(readFileSync(join(folder, 'instance.json'), 'utf8'));
  const pid = Number.parseInt(supervisor, 10);
  process.kill(pid, 'SIGKILL');
  await until(() => !isRunning(pid));
  database = await startPrivateDatabase(options);
  const again = await createConnection(database.url);
  await again.query('INSERT INTO kept VALUES (1)');
  await again.end();
});

test('stops when its folder is wiped under it', async () => {
  database = undefined;
  const user = await otherUser();
  const pid = serverPid();
  // The database may make a file while its folder goes.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  await until(() => !isRunning(pid));
  user.kill('SIGKILL');
});
