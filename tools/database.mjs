/**
 * The project's private databases. As a program, for looking into one by hand:
 *
 *   node tools/database.mjs [demo|test]     runs it until Ctrl-C and prints its address
 */
import { fileURLToPath } from 'node:url';
import { startPrivateDatabase } from '@shuke/private-mariadb';
import { inRepository } from './repository.mjs';

const PROFILES = { demo: 'durable', test: 'fast' };
const FOLDERS = { demo: '.shuke/demo/database', test: '.shuke/test-db' };

/** @param {'demo' | 'test'} name */
export function startDatabase(name, log) {
  return startPrivateDatabase({
    folder: inRepository(FOLDERS[name]),
    profile: PROFILES[name],
    programFolder: inRepository('.shuke/mariadb'),
    log,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2] ?? 'demo';
  if (!(name in FOLDERS)) throw new Error(`There is no database "${name}": demo or test`);
  const database = await startDatabase(name, console.log);
  console.log(database.url);
  const ticking = setInterval(() => {}, 60_000);
  process.once('SIGINT', async () => {
    clearInterval(ticking);
    await database.release();
  });
}
