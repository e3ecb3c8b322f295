/**
 * Children that end with their parent, however it ends. Imported by a program, this file watches
 * the parents of its process; `withFamily(env)` makes Node programs import it.
 *
 * A parent counts when it is one of ours or of the package manager that started us, not the
 * person's shell: a demo left running in the background stays.
 */
import { setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { commandOf, identityOf, isAlive, parentOf } from '@shuke/private-mariadb/processes';
import { inRepository } from './repository.mjs';

const LOOK_EVERY_MS = 500;
const OURS = /pnpm|npx|npm|jest|playwright|tools\/|^(\/bin\/)?(sh|dash) -c/;

function familyAbove(pid) {
  const parent = parentOf(pid);
  if (parent <= 1 || !OURS.test(commandOf(parent))) return [];
  return [identityOf(parent), ...familyAbove(parent)];
}

const parents = familyAbove(process.pid);

/** Ends this process, as Ctrl-C would, when one of its parents is gone. */
export function endWithParents() {
  if (parents.length === 0) return;
  setInterval(() => {
    if (parents.every(isAlive)) return;
    // Who listens to SIGTERM cleans up; who doesn't ends right here.
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
}

/** The environment for a Node child that is to end with us. */
export function withFamily(env = {}) {
  const watcher = pathToFileURL(inRepository('tools/end-with-parents.mjs')).href;
  return { ...env, NODE_OPTIONS: `--import=${watcher}` };
}
