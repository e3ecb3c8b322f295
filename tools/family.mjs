/**
 * Processes that end with their parent, however it ends.
 *
 * A child that was started with `withFamily(env)` ends with the process that started it. A program
 * that a person starts calls `endWithPackageManager`: it ends with the package manager above it,
 * but not with the person's shell, so that a demo left running in the background stays.
 */
import { setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { commandOf, identityOf, isAlive, parentOf } from '@shuke/private-mariadb/processes';
import { inRepository } from './repository.mjs';

const LOOK_EVERY_MS = 500;
const PACKAGE_MANAGER = /pnpm|npx|npm|^(\/bin\/)?(sh|dash) -c/;

/** The environment for a Node child that is to end with us. */
export function withFamily(env = {}) {
  const watcher = pathToFileURL(inRepository('tools/end-with-parent.mjs')).href;
  return { ...env, NODE_OPTIONS: `--import=${watcher}` };
}

export function endWithParent() {
  endWith([identityOf(parentOf(process.pid))]);
}

export function endWithPackageManager() {
  endWith(packageManagerAbove(process.pid));
}

function packageManagerAbove(pid) {
  const parent = parentOf(pid);
  if (parent <= 1 || !PACKAGE_MANAGER.test(commandOf(parent))) return [];
  return [identityOf(parent), ...packageManagerAbove(parent)];
}

/** Asks this process to end, as a service manager would, when one of the others is gone. */
function endWith(identities) {
  setInterval(() => {
    if (!identities.every(isAlive)) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
}
