/** Each seeded fault must show: a machine that finds nothing proves nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FAULTS } from './faults.js';
import { tellStories } from './life.js';
import { Product } from './product.js';
import { RIGHT } from './rules.js';

const MOST_ACTS = 5_000;
const SEED = 7;

let product: Product;
beforeAll(async () => {
  product = await Product.start();
}, 60_000);
afterAll(() => product.close());

test.each(Object.entries(FAULTS))(
  'is noticed: %s',
  async (_, fault) => {
    const rules = { ...RIGHT, ...fault };
    const telling = { seed: SEED, acts: MOST_ACTS, rules, shrink: false };
    const { acts, divergence } = await tellStories(product, telling);
    expect(divergence).not.toBeNull();
    expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  },
  1_200_000,
);
