/** What can be built: from which files, into which folder, how. */
import { compilePackage } from './compile.mjs';
import { inRepository } from './repository.mjs';
import { bin, run } from './run.mjs';

const compiler = ['tools/swc.mjs', 'tools/compile.mjs', 'pnpm-lock.yaml'];
const frontEnd = ['packages/shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'];

const compiled = (folder) => ({
  inputs: [`${folder}/src`, `${folder}/package.json`, ...compiler],
  output: `${folder}/dist`,
  make: () => compilePackage(folder),
});

const miniprogram = (platform) => ({
  inputs: ['apps/miniprogram', ...frontEnd],
  output: `apps/miniprogram/dist/${platform}`,
  make: () =>
    run(bin('apps/miniprogram', 'taro'), ['build', '--type', platform], {
      cwd: inRepository('apps/miniprogram'),
      env: { NODE_ENV: 'production', TARO_ENV: platform },
    }),
});

export const TARGETS = {
  shared: compiled('packages/shared'),
  simulator: compiled('packages/wechat-simulator'),
  server: compiled('apps/server'),
  console: {
    inputs: ['apps/console', ...frontEnd],
    output: 'apps/console/dist',
    make: () => run(bin('apps/console', 'vite'), ['build'], { cwd: inRepository('apps/console') }),
  },
  h5: miniprogram('h5'),
  weapp: miniprogram('weapp'),
};

/** What the server needs to run. */
export const SERVER = ['shared', 'simulator', 'server'];
