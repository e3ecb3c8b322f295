import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { BrandFile } from '../../apps/server/src/modules/setup/index.js';

const FILE = join(__dirname, 'brand.yaml');

/** A fresh copy of the brand of the tests, to be changed at will. */
export function testBrand(): BrandFile & Required<Pick<BrandFile, 'couponTemplates' | 'rewards'>> {
  return parse(readFileSync(FILE, 'utf8'));
}
