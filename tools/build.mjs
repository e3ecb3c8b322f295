/**
 * Builds what is stale. As a program: `node tools/build.mjs [target…]`, by default all that a
 * server in production needs and the H5.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SERVER, TARGETS } from './build-targets.mjs';
import { eachOf } from './each-of.mjs';
import { fingerprint, forget, remember, remembered } from './fingerprint.mjs';
import { inRepository } from './repository.mjs';

const BY_DEFAULT = [...SERVER, 'console', 'h5'];
const AT_ONCE = 2;

/** Builds the named targets, two at a time; `log` gets a line for each that had to be made. */
export async function build(names, log = () => {}) {
  await eachOf(names, AT_ONCE, (name) => buildOne(name, log));
}

async function buildOne(name, log) {
  const target = TARGETS[name];
  if (!target) throw new Error(`There is no target "${name}": ${Object.keys(TARGETS).join(', ')}`);
  const now = fingerprint(target.inputs);
  if (remembered(name) === now && existsSync(inRepository(target.output))) return;
  const started = performance.now();
  // Until it is made anew the old output is of no use to anyone who asks.
  forget(name);
  await target.make();
  remember(name, now);
  log(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  await build(named.length > 0 ? named : BY_DEFAULT, console.log);
}
