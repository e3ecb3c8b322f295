/**
 * Breaks the rules on purpose, one small change at a time, and asks whether a spec notices:
 *
 *   pnpm mutation                       every *.rules.ts
 *   pnpm mutation points/ quote/offset  the rules whose path contains one of these
 *   pnpm mutation --static points/      also what is computed once, while a file loads (slow)
 *   pnpm mutation --force points/       asks again also where nothing has changed since
 *
 * Answers are kept in .shuke/mutation and asked for anew only where code or specs have changed.
 * Prints the changes that no spec noticed and the score of each file; ends with 1 below 85 %.
 * Method, scores and the survivors that were left: docs/mutation.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { scoresOf, survivorsOf } from './mutation/report.mjs';
import { inRepository } from './repository.mjs';
import { bin, run } from './run.mjs';

const LOWEST_PERCENT = 85;
const ANSWERS = inRepository('.shuke/mutation/answers.json');

const { values, positionals } = parseArgs({
  options: {
    force: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const files = ['apps/server/src', 'apps/console/src']
  .flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.rules.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`no *.rules.ts has ${positionals.join(' or ')} in its path`);
  process.exit(1);
}

const args = ['run', 'tools/mutation/stryker.config.mjs', '--mutate', files.join(',')];
if (values.force) args.push('--force');
if (!values.static) args.push('--ignoreStatic');
// A rule is asked of the specs of its own room; all others would only have to be loaded.
const env = { MUTATION_ROOMS: [...new Set(files.map(dirname))].join() };
await run(bin('.', 'stryker'), args, { env, show: true });

const answers = JSON.parse(readFileSync(ANSWERS, 'utf8')).files;
const asked = Object.fromEntries(files.map((file) => [file, answers[file] ?? { mutants: [] }]));
for (const line of survivorsOf(asked)) console.log(line);
const { lines, percent } = scoresOf(asked);
for (const line of lines) console.log(line);
if (percent < LOWEST_PERCENT) process.exit(1);
