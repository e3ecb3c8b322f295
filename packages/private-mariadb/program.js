/**
 * Finds MariaDB's server program, or fetches it. Nothing is configured system-wide: the Debian
 * package `mariadb-server-core` brings no service, no user and no client.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGES = ['mariadb-server-core', 'libaio1', 'liburing2'];

/** The program below a root folder (`/` or an unpacked package), or null. */
function programBelow(root) {
  const server = ['usr/sbin/mariadbd', 'usr/local/sbin/mariadbd', 'usr/bin/mariadbd']
    .map((path) => join(root, path))
    .find(existsSync);
  const share = ['usr/share/mysql', 'usr/share/mariadb', 'usr/local/share/mysql']
    .map((path) => join(root, path))
    .find((path) => existsSync(join(path, 'mysql_system_tables.sql')));
  if (!server || !share) return null;
  const libraries = [
    'usr/lib/x86_64-linux-gnu',
    'usr/lib/aarch64-linux-gnu',
    'lib/x86_64-linux-gnu',
  ]
    .map((path) => join(root, path))
    .filter((path) => root !== '/' && existsSync(path));
  return { server, share, libraries };
}

export function findProgram(programFolder) {
  return programBelow('/') ?? programBelow(programFolder);
}

export async function ensureMariadb(programFolder, log = () => {}) {
  const found = findProgram(programFolder);
  if (found) return found;
  log('fetching MariaDB');
  try {
    await (process.getuid?.() === 0 ? installWithApt() : unpackInto(programFolder));
  } catch (error) {
    throw new Error(`${HOW_TO_HELP}\n${error.stderr || error.message}`);
  }
  const fetched = findProgram(programFolder);
  if (!fetched) throw new Error(HOW_TO_HELP);
  return fetched;
}

const HOW_TO_HELP =
  'MariaDB was not found and could not be fetched. Either run `apt-get install mariadb-server-core` ' +
  'as root, or set DATABASE_URL to a MariaDB or MySQL server.';

async function installWithApt() {
  await run('apt-get', ['update', '-q']);
  await run('env', [
    'DEBIAN_FRONTEND=noninteractive',
    ...['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'mariadb-server-core'],
  ]);
}

/** Without root the packages are downloaded and unpacked; the server runs from there. */
async function unpackInto(programFolder) {
  const downloads = join(programFolder, 'packages');
  await mkdir(downloads, { recursive: true });
  for (const name of PACKAGES) {
    // Newer Debian names some of the libraries differently; those are usually installed already.
    await run('apt-get', ['download', name], { cwd: downloads }).catch((error) => {
      if (name === 'mariadb-server-core') throw error;
    });
  }
  for (const file of await readdir(downloads)) {
    if (file.endsWith('.deb')) await run('dpkg', ['-x', join(downloads, file), programFolder]);
  }
}

/** The environment the program needs: only where its unpacked libraries are. */
export function programEnvironment({ libraries }) {
  return libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {};
}
