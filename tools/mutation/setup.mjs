/**
 * Lets Mocha run specs that are written for Jest: the same `expect`, the same tables. Mocha keeps what
 * it has loaded, so that a change to a rule is asked for in milliseconds where Jest takes half a second.
 */
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { register as compileWithTsx } from 'tsx/esm/api';

compileWithTsx({
  tsconfig: fileURLToPath(new URL('../../apps/server/tsconfig.json', import.meta.url)),
});
register('./places.mjs', import.meta.url);

globalThis.expect = expect;
withTables('describe');
withTables('it');
Object.defineProperty(globalThis, 'test', { get: () => globalThis.it, set() {} });

/** Mocha sets its words when it begins; each comes with `each` from then on. */
function withTables(word) {
  let own;
  Object.defineProperty(globalThis, word, {
    get: () => own,
    set(given) {
      own = given;
      own.each = bind((title, run) => given(title, run), false);
    },
  });
}
