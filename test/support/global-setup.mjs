/**
 * Before the specs that need a database: the private test MariaDB runs (or the one named by
 * TEST_DATABASE_ADMIN_URL is used), and the list of statements that makes an empty migrated
 * database is up to date. Specs then make their own databases from it (database.ts).
 *
 * The test MariaDB ends by itself with the last Jest run that uses it, see @shuke/private-mariadb.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDatabase } from '../../tools/database.mjs';
import { clearLeftovers } from './leftovers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function globalSetup() {
  process.env.TEST_DATABASE_ADMIN_URL ??= (await startDatabase('test', console.warn)).url;
  await clearLeftovers(process.env.TEST_DATABASE_ADMIN_URL);
  process.env.TEST_DATABASE_TEMPLATE = await writeTemplate(process.env.TEST_DATABASE_ADMIN_URL);
}

/** Runs the migrations in a process of its own, since they are TypeScript and Jest's main process is not. */
async function writeTemplate(adminUrl) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', `${root}/test/support/write-template.ts`, adminUrl],
    { cwd: root },
  );
  return stdout.trim();
}
