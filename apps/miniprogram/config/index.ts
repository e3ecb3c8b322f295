import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const sharedSource = path.resolve(__dirname, '../../../packages/shared/src');

/** What both targets need of webpack: shared's relative imports end in `.js`, and it keeps no state, so unused parts (lunar tables) fall away. */
const readsShared = {
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  module: {
    rule: {
      sharedIsPure: { test: /packages\/shared\/src|lunar-typescript/, sideEffects: false },
    },
  },
};

/** Browsers only: half the time of the defaults. The weapp package counts every kilobyte and stays ES5. */
const fastMinimizers = {
  jsMinimizer: 'esbuild' as const,
  esbuild: { minify: { enable: true, config: { target: 'es2017' } } },
};

export default defineConfig({
  projectName: 'shuke-miniprogram',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  ...(process.env.TARO_ENV === 'h5' && fastMinimizers),
  plugins: ['@tarojs/plugin-html'],
  env: { TARO_APP_API_BASE: JSON.stringify(process.env.TARO_APP_API_BASE ?? '') },
  mini: {
    compile: { include: [sharedSource] },
    // px stays px: a scaled layout would shrink touch targets on a narrow phone.
    postcss: {
      pxtransform: { enable: false, config: {} },
      cssModules: {
        enable: true,
        config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:5]' },
      },
    },
    webpackChain: (chain) => chain.merge(readsShared),
  },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [sharedSource] },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      cssModules: {
        enable: true,
        config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:5]' },
      },
    },
    webpackChain: (chain) => chain.merge(readsShared),
  },
});
