/** Random stories told until so many acts have passed, as a test of one spec file. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tellStories } from './life.js';
import { Product } from './product.js';

/** For a machine on which everything else runs as well. */
const MOST_MS = 3_600_000;

export function agrees({ seed, acts: wanted }: { seed: number; acts: number }): void {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  }, 60_000);
  afterAll(() => product.close());

  test(
    `agrees with the model through ${wanted} acts`,
    async () => {
      const { acts, divergence } = await tellStories(product, { seed, acts: wanted });
      if (divergence) throw new Error(`seed ${seed}: ${divergence}`);
      expect(acts).toBeGreaterThanOrEqual(wanted);
    },
    MOST_MS,
  );
}
