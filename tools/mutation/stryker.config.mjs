/** How Stryker breaks the rules on purpose; docs/mutation.md says what came of it. */
const rooms = (process.env.MUTATION_ROOMS ?? 'apps/{server,console}/src/**').split(',');

export default {
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./tools/mutation/setup.mjs'],
    // Not as Stryker's testFiles: with those it never switches on what is computed while loading.
    spec: rooms.map((room) => `${room}/*.rules.spec.ts`),
  },
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.STRYKER_CONCURRENCY ?? 1),
  // A busy machine is not an endless loop; those are told by their count of rounds.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: '.shuke/mutation/answers.json',
  tempDirName: '.shuke/mutation/sandbox',
  ignorePatterns: [
    '/apps/miniprogram',
    '/packages/wechat-simulator',
    '/test',
    '/docs',
    'dist',
    '.shuke',
    '.swc',
  ],
  warnings: { slow: false },
  reporters: ['progress-append-only'],
};
