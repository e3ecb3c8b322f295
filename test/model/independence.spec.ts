/** A model that borrowed from the product would be wrong together with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Those that lead to the product; nothing of the model may import them. */
const BRIDGES = [
  'agreement.ts',
  'bodies.ts',
  'brand-file.ts',
  'differences.ts',
  'doors.ts',
  'life.ts',
  'product.ts',
  'product-clerk.ts',
  'product-giver.ts',
  'product-member.ts',
  'product-till.ts',
];
const MODEL = readdirSync(__dirname).filter(
  (file) => !BRIDGES.includes(file) && !file.endsWith('.spec.ts'),
);

test.each(MODEL)('%s imports nothing but the model and fast-check', (file) => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, path]) => path ?? '');
  const own = MODEL.map((one) => `./${one.replace(/\.ts$/, '.js')}`);
  expect(imported.filter((path) => ![...own, 'fast-check'].includes(path))).toEqual([]);
});
