/** How Stryker breaks the rules on purpose; docs/mutation.md says what came of it. */
export default {
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./tools/mutation/setup.mjs'],
    spec: ['apps/{server,console}/src/**/*.rules.spec.ts'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: '.shuke/mutation/answers.json',
  tempDirName: '.shuke/mutation/sandbox',
  ignorePatterns: ['/apps/miniprogram', '/test', '/docs', 'dist', '.shuke', '.swc'],
  reporters: ['progress-append-only'],
};
