/**
 * Everything that can be said of the source without running the product: format and lint, types of
 * every package, the tidy tests, freshness of generated files. Ends at the first that is broken.
 */
import { availableParallelism } from 'node:os';
import { eachOf } from './each-of.mjs';
import { inRepository } from './repository.mjs';
import { bin, run } from './run.mjs';

/** The native compiler checks in a third of the time; what needs the compiler's API has TypeScript 6. */
const TYPE_CHECKER = inRepository('node_modules/typescript-native/bin/tsc');

const TYPED = [
  'apps/server',
  'apps/console',
  'apps/miniprogram',
  'test',
  'packages/wechat-simulator',
  'packages/shared',
  'tools',
];

const STEPS = [
  {
    name: 'format and lint',
    command: bin('.', 'biome'),
    args: ['check', '--error-on-warnings', '.'],
  },
  { name: 'generated files', command: process.execPath, args: ['tools/generate.mjs', '--check'] },
  ...TYPED.map((folder) => ({
    name: `types of ${folder}`,
    command: process.execPath,
    args: [TYPE_CHECKER, '--noEmit', '--pretty', 'false', '-p', folder],
  })),
  { name: 'tidy', command: bin('.', 'jest'), args: ['--selectProjects', 'tidy'] },
];

async function runStep({ name, command, args }) {
  const started = performance.now();
  try {
    await run(command, args);
  } catch (error) {
    console.error(`\n✗ ${name}\n\n${error.output ?? error.stack}`);
    process.exit(1);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`✓ ${name} (${seconds} s)`);
}

const started = performance.now();
await eachOf(STEPS, Math.min(2, availableParallelism()), runStep);
console.log(`All in order (${((performance.now() - started) / 1000).toFixed(0)} s)`);
