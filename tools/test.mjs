/**
 * All tests: `npx pnpm@12 test`. Fetches what is missing, builds what the journeys drive, runs Jest
 * and Playwright, and ends with one line over all of them: `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';
import { inRepository } from './repository.mjs';
import { bin, run } from './run.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

const REPORTS = inRepository('.shuke/test-reports');
/** Real data that stands beside the project, not in it. */
const REAL_DATA = '../shared/data/complete-journey';
const JOURNEYS = 'test/journeys/playwright.config.ts';
/**
 * Whoever decides on days and months is asked on the other side of the earth, where local time is never by
 * accident the brand's. Rules are quick and are asked at home too; what needs a database is not.
 */
const BUSINESS = '/(packages/shared|apps/server|test/api|test/invariants)/\\S*\\.spec\\.ts$';
const FAR_ONLY = '/(apps/server/\\S*(?<!\\.rules)|test/(api|invariants)/\\S*)\\.spec\\.ts$';

/** Tests make much that lives shortly; in a larger nursery less of it is copied about. */
const MEMORY = { NODE_OPTIONS: '--max-semi-space-size=64' };

const RUNS = [
  {
    name: 'jest',
    runner: jest,
    args: ['--testPathIgnorePatterns', FAR_ONLY],
    zone: 'Asia/Shanghai',
  },
  {
    name: 'jest-far-zone',
    runner: jest,
    args: ['--testPathPatterns', BUSINESS],
    zone: 'America/Los_Angeles',
  },
  { name: 'complete-journey', runner: completeJourney, args: [REAL_DATA], zone: 'Asia/Shanghai' },
  { name: 'journeys', runner: playwright, args: [], zone: 'Asia/Shanghai' },
];

async function main() {
  await ensureTestPrograms(console.log);
  await build([...SERVER, 'weapp', 'h5', 'console'], console.log);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const { name, runner, args, zone } of RUNS) {
    const { passed, failed } = await runner(name, args, zone);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

async function jest(name, args, zone) {
  const report = `${REPORTS}/${name}.json`;
  // A start that failed may leave a socket open; it must not hold the run for ever.
  const flags = ['--json', `--outputFile=${report}`, '--forceExit', ...args];
  const isWell = await succeeds(bin('.', 'jest'), flags, { TZ: zone, ...MEMORY });
  const result = readReport(report);
  if (!result) return { passed: 0, failed: 1 };
  // A file that can't even be loaded has no tests to count.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: isWell ? failed : Math.max(1, failed) };
}

async function playwright(name, args, zone) {
  if (!existsSync(inRepository(JOURNEYS))) return { passed: 0, failed: 0 };
  const report = `${REPORTS}/${name}.json`;
  const flags = ['test', '-c', JOURNEYS, '--reporter=list,json', ...args];
  const env = { TZ: zone, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const isWell = await succeeds(bin('.', 'playwright'), flags, env);
  const stats = readReport(report)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  const failed = stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed: isWell ? failed : Math.max(1, failed) };
}

/** The import proves itself; it counts as one test. */
async function completeJourney(name, [folder], zone) {
  if (!existsSync(inRepository(folder))) {
    console.log(`${name} was not run: there is no ${folder}`);
    return { passed: 0, failed: 0 };
  }
  const args = ['tools/complete-journey.mjs', inRepository(folder)];
  const isWell = await succeeds(process.execPath, args, { TZ: zone });
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1 };
}

/** Runs with its output on the terminal; whether it ended well. */
async function succeeds(command, args, env) {
  try {
    await run(command, args, { env, show: true });
    return true;
  } catch {
    return false;
  }
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

await main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
