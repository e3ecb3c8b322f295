/**
 * Keeps one mariadbd, and stops it when nobody needs it any more. Every process that uses the
 * database leaves its identity in `users/`; when none of them lives, whether they said goodbye or
 * were killed, the server is stopped and the supervisor ends. Run by index.js, detached.
 *
 * Arguments: one JSON object {program, folder, dataFolder, port, profile}.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { commonFlags } from './bootstrap.js';
import { identityOf, isAlive } from './processes.js';
import { programEnvironment } from './program.js';

const LOOK_EVERY_MS = 300;
const STOP_WITHIN_MS = 30_000;
const PROFILES = {
  durable: ['--innodb-buffer-pool-size=256M', '--innodb-log-file-size=256M'],
  fast: [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-flush-method=nosync',
    '--innodb-buffer-pool-size=128M',
    '--max-connections=400',
  ],
};

const { program, folder, dataFolder, port, profile } = JSON.parse(process.argv[2]);
const instanceFile = join(folder, 'instance.json');
const socket = join(folder, 'mariadb.sock');

const flags = [
  ...commonFlags(program, dataFolder),
  `--port=${port}`,
  '--bind-address=127.0.0.1',
  // A socket's path may have at most 107 bytes; nobody connects by it.
  socket.length < 100 ? `--socket=${socket}` : `--socket=/tmp/shuke-${process.pid}.sock`,
  `--pid-file=${join(folder, 'mariadb.pid')}`,
  '--skip-name-resolve',
  '--skip-log-bin',
  '--performance-schema=OFF',
  '--default-time-zone=+00:00',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  '--transaction-isolation=READ-COMMITTED',
  '--max-allowed-packet=64M',
  ...PROFILES[profile],
];

// The kernel stops mariadbd should this process be killed without a chance to do it.
const guard = '/usr/bin/setpriv';
const [command, args] = existsSync(guard)
  ? [guard, ['--pdeathsig', 'TERM', program.server, ...flags]]
  : [program.server, flags];
const mariadb = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: programEnvironment(program),
});

let announced = false;
let stopping = false;
mariadb.on('error', leave);
mariadb.on('exit', leave);
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, stop);
whenListening(announce);
setInterval(stopWhenUnused, LOOK_EVERY_MS);

function hasUsers() {
  return readdirSync(join(folder, 'users')).some((identity) => isAlive(identity));
}

function whenListening(then) {
  const attempt = createConnection({ port, host: '127.0.0.1' });
  attempt.on('connect', () => {
    attempt.destroy();
    then();
  });
  attempt.on('error', () => setTimeout(whenListening, 30, then));
}

function announce() {
  const instance = { supervisor: identityOf(process.pid), mariadbPid: mariadb.pid, port, profile };
  writeFileSync(instanceFile, JSON.stringify(instance));
  announced = true;
}

/**
 * Takes the sign down before looking again, so that nobody joins a server that is about to stop. A
 * sign that is gone or another's means that the folder was wiped: nobody can find this server.
 */
function stopWhenUnused() {
  if (!announced || stopping) return;
  if (!isSignOurs()) return stop();
  if (hasUsers()) return;
  rmSync(instanceFile);
  if (hasUsers()) announce();
  else stop();
}

function isSignOurs() {
  if (!existsSync(instanceFile)) return false;
  return JSON.parse(readFileSync(instanceFile, 'utf8')).supervisor === identityOf(process.pid);
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (isSignOurs()) rmSync(instanceFile);
  mariadb.kill('SIGTERM');
  setTimeout(() => mariadb.kill('SIGKILL'), STOP_WITHIN_MS).unref();
}

function leave() {
  if (isSignOurs()) rmSync(instanceFile);
  process.exit(stopping ? 0 : 1);
}
