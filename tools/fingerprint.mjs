/**
 * Tells whether something that was made from files is still fresh, by the content of those files:
 * times of change say nothing after a checkout.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from './repository.mjs';

const NOT_INPUT = new Set(['node_modules', 'dist', '.shuke', '.swc', '.taro']);

/** A digest of files and folders (all that is below), named from the repository's root. */
export function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesBelow(input))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inRepository(path)));
  }
  return hash.digest('hex');
}

/** Every file below a folder, sorted; of a file, itself; of what isn't there, nothing. */
export function filesBelow(path) {
  const found = statSync(inRepository(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(inRepository(path))
    .filter((name) => !NOT_INPUT.has(name))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

const noteOf = (name) => inRepository('.shuke/builds', name);

/** What `remember` kept under the name, or ''. */
export function remembered(name) {
  return statSync(noteOf(name), { throwIfNoEntry: false })
    ? readFileSync(noteOf(name), 'utf8')
    : '';
}

export function remember(name, value) {
  mkdirSync(dirname(noteOf(name)), { recursive: true });
  writeFileSync(noteOf(name), value);
}

export function forget(name) {
  rmSync(noteOf(name), { force: true });
}
