import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toCommonJs } from './tools/swc.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Packages that publish only ES modules: Jest on Node 20 can't require them, so they are compiled too. */
const ES_MODULES_ONLY =
  '@nestjs|@fastify|content-disposition|cookie|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|cookie|openapi-fetch|p-.*';

const compiled = {
  rootDir: root,
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', toCommonJs] },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${ES_MODULES_ONLY})[@+])`],
  modulePathIgnorePatterns: ['/dist/', '/\\.shuke/'],
};

const ownPackages = {
  '^@shuke/shared$': '<rootDir>/packages/shared/src/index.ts',
  '^@shuke/wechat-simulator$': '<rootDir>/packages/wechat-simulator/src/index.ts',
  '^@shuke/private-mariadb$': '<rootDir>/packages/private-mariadb/index.js',
  '^@shuke/private-mariadb/processes$': '<rootDir>/packages/private-mariadb/processes.js',
  '^(\\.{1,2}/.*)\\.js$': '$1',
};

const node = (displayName, testMatch) => ({
  ...compiled,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  moduleNameMapper: ownPackages,
});

const onDatabase = (displayName, testMatch) => ({
  ...node(displayName, testMatch),
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  setupFiles: ['<rootDir>/test/support/setup-server.ts'],
});

/** Pages run on a fake API in jsdom; each front end brings its own stubs and set-up. */
const pages = (app, stubs) => ({
  ...compiled,
  displayName: `pages:${app}`,
  testMatch: [`<rootDir>/apps/${app}/src/**/*.spec.{ts,tsx}`],
  testEnvironment: 'jsdom',
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'jsx', 'mjs', 'json'],
  setupFilesAfterEnv: existsSync(`${root}apps/${app}/test/setup.ts`)
    ? [`<rootDir>/apps/${app}/test/setup.ts`]
    : [],
  moduleNameMapper: {
    '\\.module\\.(scss|css)$': '<rootDir>/test/support/style-names.cjs',
    '\\.(scss|css|png|jpe?g|svg|webp)$': '<rootDir>/test/support/empty-asset.cjs',
    ...stubs,
    ...ownPackages,
  },
});

export default {
  projects: [
    onDatabase('server', ['apps/server/src/**/*.spec.ts']),
    node('shared', ['packages/shared/src/**/*.spec.ts']),
    node('simulator', ['packages/wechat-simulator/src/**/*.spec.ts']),
    onDatabase('api', ['test/{api,invariants,faults,model}/**/*.spec.ts']),
    node('tidy', ['test/tidy/**/*.spec.ts']),
    node('tools', ['tools/**/*.spec.ts', 'packages/private-mariadb/**/*.spec.ts']),
    onDatabase('weapp', ['test/journeys/weapp/**/*.spec.ts']),
    pages('miniprogram', {
      '^@tarojs/taro$': '<rootDir>/apps/miniprogram/test/taro.ts',
      '^@tarojs/components$': '<rootDir>/apps/miniprogram/test/components.tsx',
    }),
    {
      // The CommonJS half of antd's icons reaches into the ES half of their colours.
      ...pages('console', { '^@ant-design/colors/es/(.*)$': '@ant-design/colors/lib/$1' }),
      testEnvironment: '<rootDir>/apps/console/test/environment.mjs',
    },
  ],
  maxWorkers: 2,
  testTimeout: 20_000,
};
