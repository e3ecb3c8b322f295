/**
 * Random stories against the model of the specification (test/model), for as long as one likes:
 *
 *   pnpm model --seed 7 --operations 200000 [--resume]
 *
 * Runs in portions, each with a seed of its own that follows from the first, and remembers the
 * portions that agreed. Where the product and the model part, the shortest such story is printed in
 * words and the command ends with 1; `--resume` goes on with that portion.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepository } from './repository.mjs';
import { bin, run } from './run.mjs';

const PORTION = 10_000;
const FOLDER = inRepository('.shuke/model');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    operations: { type: 'string', default: '200000' },
    resume: { type: 'boolean', default: false },
  },
});
const seed = wholeNumber('seed');
const operations = wholeNumber('operations');
const progressFile = `${FOLDER}/${seed}.json`;

let told = values.resume ? progress() : 0;
if (told > 0) console.log(`goes on after ${told} operations`);
while (told < operations) {
  const size = Math.min(PORTION, operations - told);
  if (!(await agree(portionSeed(told), size))) process.exit(1);
  told += size;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(progressFile, JSON.stringify({ told }));
  console.log(`${told} of ${operations} operations: 0 divergences`);
}

/** Portions of one seed differ, and portions of neighbouring seeds too. */
function portionSeed(from) {
  return (seed * 1_000_003 + from / PORTION) % 2_000_000_000;
}

async function agree(portion, size) {
  const env = {
    MODEL_SEED: String(portion),
    MODEL_OPERATIONS: String(size),
    // What a story makes lives shortly; in a larger nursery less of it is copied about.
    NODE_OPTIONS: '--max-semi-space-size=64',
  };
  const args = ['--forceExit', '--runTestsByPath', 'test/model/model.spec.ts'];
  try {
    await run(bin('.', 'jest'), args, { env });
    return true;
  } catch (error) {
    console.error(error.output ?? error.stack);
    return false;
  }
}

function progress() {
  return existsSync(progressFile) ? JSON.parse(readFileSync(progressFile, 'utf8')).told : 0;
}

function wholeNumber(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${name} must be a whole number above 0`);
  process.exit(1);
}
