/** How this repository compiles TypeScript with SWC, said once: the build emits ES modules, Jest loads CommonJS. */

const language = {
  target: 'es2023',
  parser: { syntax: 'typescript', tsx: true, decorators: true },
  transform: {
    legacyDecorator: true,
    decoratorMetadata: true,
    react: { runtime: 'automatic' },
  },
  keepClassNames: true,
};

export const toCommonJs = {
  swcrc: false,
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: language,
};

export const toEsModule = {
  swcrc: false,
  module: { type: 'es6' },
  sourceMaps: true,
  jsc: { ...language, parser: { ...language.parser, tsx: false } },
};
