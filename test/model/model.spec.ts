/**
 * The product against a model of the specification, through random stories. `pnpm model` runs it
 * with seeds of its own and for longer.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tellStories } from './life.js';
import { Product } from './product.js';

const ACTS = Number(process.env.MODEL_OPERATIONS ?? 2_000);
const SEED = Number(process.env.MODEL_SEED ?? 1);
/** For a machine on which everything else runs as well. */
const MOST_MS = 3_600_000;

let product: Product;
beforeAll(async () => {
  product = await Product.start();
}, 60_000);
afterAll(() => product.close());

test(
  `agrees with the model through ${ACTS} acts`,
  async () => {
    const { acts, divergence } = await tellStories(product, { seed: SEED, acts: ACTS });
    if (divergence) throw new Error(`seed ${SEED}: ${divergence}`);
    expect(acts).toBeGreaterThanOrEqual(ACTS);
  },
  MOST_MS,
);
