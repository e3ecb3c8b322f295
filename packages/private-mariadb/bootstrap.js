/**
 * Makes a data folder. It is built beside its final place and renamed at the end, so that a folder
 * that exists is complete.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programEnvironment } from './program.js';

export const USER = 'shuke';
export const SCHEMA = 'shuke';

/** Flags that the bootstrap and the running server share. */
export function commonFlags({ server, share }, dataFolder) {
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--basedir=${dirname(dirname(server))}`,
    `--datadir=${dataFolder}`,
    `--lc-messages-dir=${join(share, 'english')}`,
  ];
}

export async function ensureDataFolder(program, folder, log) {
  const finished = join(folder, 'data');
  if (existsSync(finished)) return finished;
  log('preparing the database folder');
  const unfinished = join(folder, 'data.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'mysql'), { recursive: true });
  const password = randomBytes(18).toString('base64url');
  await writeFile(join(folder, 'password'), password, { mode: 0o600 });
  await feedBootstrap(program, unfinished, await bootstrapScript(program.share, password));
  await rename(unfinished, finished);
  return finished;
}

async function bootstrapScript(share, password) {
  const tables = await Promise.all(
    ['mysql_system_tables.sql', 'mysql_performance_tables.sql', 'mysql_system_tables_data.sql'].map(
      (file) => readFile(join(share, file), 'utf8'),
    ),
  );
  return [
    'create database if not exists mysql;',
    'use mysql;',
    'SET @auth_root_socket=NULL;',
    ...tables,
    'FLUSH PRIVILEGES;',
    `CREATE USER '${USER}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `CREATE DATABASE ${SCHEMA} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
    `GRANT ALL PRIVILEGES ON *.* TO '${USER}'@'127.0.0.1';`,
    '',
  ].join('\n');
}

function feedBootstrap(program, dataFolder, script) {
  const flags = [
    ...commonFlags(program, dataFolder),
    '--bootstrap',
    '--log-warnings=0',
    '--enforce-storage-engine=',
    '--max_allowed_packet=8M',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program.server, flags, {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: programEnvironment(program),
    });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`MariaDB could not be set up:\n${complaints}`)),
    );
    // A server that dies early closes the pipe; its exit code tells, not the broken write.
    child.stdin.on('error', () => {});
    child.stdin.end(script);
  });
}
