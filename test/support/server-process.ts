/** The built server as processes of its own on one database: for what only a killed process shows. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** A minute: a busy machine takes its time. */
const MOST_TRIES = 1200;
const BRAND_FILE = join(__dirname, 'brand.yaml');

export interface ServerProcess {
  url: string;
  /** As a crash or the power cord does it. */
  kill(): Promise<void>;
}

export function buildServer(): void {
  execFileSync(process.execPath, ['tools/build.mjs', 'server', 'shared'], { cwd: ROOT });
}

/** Runs a command of the built command line; gives what it printed. Throws when it fails. */
export function runCli(databaseUrl: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['apps/server/dist/cli.js', ...args], {
    cwd: ROOT,
    env: environment(databaseUrl),
    encoding: 'utf8',
  });
}

export function applyTestBrand(databaseUrl: string): void {
  runCli(databaseUrl, 'apply', BRAND_FILE);
}

export async function startServer(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/server/dist/main.js'], {
    cwd: ROOT,
    env: { ...environment(databaseUrl), PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await isReady(url, child);
  return { url, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function isReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server was not ready in a minute');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function environment(databaseUrl: string): NodeJS.ProcessEnv {
  const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
  return {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    PHONE_ENCRYPTION_KEY: key('e'),
    PHONE_INDEX_KEY: key('i'),
    TOKEN_SECRET: key('t'),
    WECHAT_API_BASE_URL: 'http://127.0.0.1:1',
    LOG_LEVEL: 'silent',
  };
}
