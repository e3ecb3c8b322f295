/** How Stryker breaks the rules on purpose; docs/mutation.md says what came of it. */
export default {
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'tools/mutation/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: '.shuke/mutation/answers.json',
  tempDirName: '.shuke/mutation/sandbox',
  ignorePatterns: ['/apps/miniprogram', '/test', '/docs', 'dist', '.shuke', '.swc'],
  reporters: ['progress-append-only'],
};
