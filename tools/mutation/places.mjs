/** Where a spec finds what jest.config.mjs tells Jest. */
const PLACES = {
  '@shuke/shared': new URL('../../packages/shared/src/index.ts', import.meta.url).href,
  '@jest/globals': new URL('./globals.mjs', import.meta.url).href,
};

export function resolve(specifier, context, next) {
  return next(PLACES[specifier] ?? specifier, context);
}
