/**
 * Breaks the rules on purpose, one small change at a time, and asks whether a spec notices:
 *
 *   pnpm mutation                       every *.rules.ts (an hour and more the first time)
 *   pnpm mutation points/ quote/offset  the rules whose path contains one of these
 *   pnpm mutation --force points/       asks again also where nothing has changed since
 *
 * Answers are kept in .shuke/mutation and asked for anew only where code or specs have changed.
 * Prints the changes that no spec noticed and the score of each file; ends with 1 below 85 %.
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
  options: { force: { type: 'boolean', default: false } },
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

// Room by room: a room's rules are asked of the room's own specs, which load in no time.
const force = values.force ? ['--force'] : [];
for (const room of new Set(files.map(dirname))) {
  const rules = files.filter((file) => dirname(file) === room);
  const args = ['run', 'tools/mutation/stryker.config.mjs', '--mutate', rules.join(','), ...force];
  await run(bin('.', 'stryker'), args, { env: { MUTATION_ROOM: room }, show: true });
}

const answers = JSON.parse(readFileSync(ANSWERS, 'utf8')).files;
const asked = Object.fromEntries(files.map((file) => [file, answers[file] ?? { mutants: [] }]));
for (const line of survivorsOf(asked)) console.log(line);
const { lines, percent } = scoresOf(asked);
for (const line of lines) console.log(line);
if (percent < LOWEST_PERCENT) process.exit(1);
