/**
 * A MariaDB of our own: a folder, a free port of 127.0.0.1, no system service.
 *
 * Several processes may use the same folder: the first starts the server, the others join. A lock
 * folder lets one process at a time start it; whoever holds the lock and dies loses it. The server
 * outlives none of its users (see supervisor.js), and a server that a crash of the supervisor left
 * behind is stopped before a new one opens the same files.
 */
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureDataFolder, SCHEMA, USER } from './bootstrap.js';
import { commandOf, identityOf, isAlive, signal } from './processes.js';
import { ensureMariadb } from './program.js';

export { ensureMariadb };

const START_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 40;
const SUPERVISOR = fileURLToPath(new URL('./supervisor.js', import.meta.url));

export async function startPrivateDatabase(options) {
  const { profile, programFolder, log = () => {} } = options;
  const folder = resolve(options.folder);
  const program = await ensureMariadb(programFolder, log);
  const self = identityOf(process.pid);
  await mkdir(join(folder, 'users'), { recursive: true });
  await writeFile(join(folder, 'users', self), '');
  const port = await underLock(folder, async () => {
    const running = await readInstance(folder);
    if (running) return running.port;
    await forgetDeadUsers(folder);
    await stopLeftover(folder);
    const dataFolder = await ensureDataFolder(program, folder, log);
    log('starting the database');
    return startSupervisor({ program, folder, dataFolder, profile });
  });
  const password = await readFile(join(folder, 'password'), 'utf8');
  return {
    url: `mysql://${USER}:${password}@127.0.0.1:${port}/${SCHEMA}`,
    port,
    release: () => release(folder, self),
  };
}

async function startSupervisor({ program, folder, dataFolder, profile }) {
  const port = await freePort(await lastPort(folder));
  const log = openSync(join(folder, 'mariadb.log'), 'w');
  const supervisor = spawn(
    process.execPath,
    [SUPERVISOR, JSON.stringify({ program, folder, dataFolder, port, profile })],
    { detached: true, stdio: ['ignore', log, log], cwd: folder },
  );
  supervisor.unref();
  let ended = false;
  supervisor.on('exit', () => {
    ended = true;
  });
  for (let waited = 0; waited < START_WITHIN_MS && !ended; waited += LOOK_EVERY_MS) {
    if (await readInstance(folder)) {
      await writeFile(join(folder, 'port'), String(port));
      return port;
    }
    await pause(LOOK_EVERY_MS);
  }
  const words = (await readFile(join(folder, 'mariadb.log'), 'utf8')).split('\n').slice(-15);
  throw new Error(`MariaDB did not start (${folder}):\n${words.join('\n')}`);
}

/** The running server of the folder, or null. */
async function readInstance(folder) {
  const text = await readFile(join(folder, 'instance.json'), 'utf8').catch(() => '');
  if (!text) return null;
  const instance = JSON.parse(text);
  return isAlive(instance.supervisor) && (await isListening(instance.port)) ? instance : null;
}

async function stopLeftover(folder) {
  const pid = Number(await readFile(join(folder, 'mariadb.pid'), 'utf8').catch(() => ''));
  const isOurs = () => pid > 0 && commandOf(pid).includes(`--datadir=${join(folder, 'data')}`);
  if (!isOurs()) return;
  signal(pid, 'SIGTERM');
  for (let waited = 0; isOurs(); waited += LOOK_EVERY_MS) {
    if (waited > START_WITHIN_MS / 2) signal(pid, 'SIGKILL');
    await pause(LOOK_EVERY_MS);
  }
}

async function forgetDeadUsers(folder) {
  const users = await readdir(join(folder, 'users'));
  const dead = users.filter((identity) => !isAlive(identity));
  await Promise.all(dead.map((identity) => rm(join(folder, 'users', identity), { force: true })));
}

async function release(folder, self) {
  await rm(join(folder, 'users', self), { force: true });
  const users = await readdir(join(folder, 'users'));
  if (users.some(isAlive)) return;
  while (await readInstance(folder)) await pause(LOOK_EVERY_MS);
  const pid = Number(await readFile(join(folder, 'mariadb.pid'), 'utf8').catch(() => ''));
  while (pid > 0 && commandOf(pid).includes('mariadbd')) await pause(LOOK_EVERY_MS);
}

/** Lets one process at a time do `work` on the folder; a holder that died is passed over. */
async function underLock(folder, work) {
  const lock = join(folder, 'starting');
  const holderFile = join(lock, 'holder');
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = await readFile(holderFile, 'utf8').catch(() => null);
      if (holder && !isAlive(holder)) await rm(lock, { recursive: true, force: true });
      await pause(LOOK_EVERY_MS);
    }
  }
  try {
    await writeFile(holderFile, identityOf(process.pid));
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function lastPort(folder) {
  const file = join(folder, 'port');
  return existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
}

export async function freePort(preferred = 0) {
  const listen = (port) =>
    new Promise((done, fail) => {
      const server = createServer();
      server.on('error', fail);
      server.listen(port, '127.0.0.1', () => {
        const { port: taken } = server.address();
        server.close(() => done(taken));
      });
    });
  return listen(preferred).catch(() => listen(0));
}

function isListening(port) {
  return new Promise((done) => {
    const attempt = createConnection({ port, host: '127.0.0.1' });
    attempt.on('connect', () => done(true));
    attempt.on('error', () => done(false));
    attempt.on('close', () => attempt.destroy());
    attempt.on('connect', () => attempt.end());
  });
}
