/** The product against a model of the specification, through random stories. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tellStories } from './life.js';
import { Product } from './product.js';

const ACTS = Number(process.env.MODEL_OPERATIONS ?? 500);
const SEED = Number(process.env.MODEL_SEED ?? 1);
let product: Product;
beforeAll(async () => {
  product = await Product.start();
}, 60_000);
afterAll(() => product.close());

it('agrees', async () => {
  const before = process.cpuUsage();
  const at = Date.now();
  const { acts, divergence } = await tellStories(product, { seed: SEED, acts: ACTS });
  console.warn('acts', acts, 'cpu ms', process.cpuUsage(before), 'wall', Date.now() - at);
  if (divergence) console.warn(divergence);
  expect(divergence).toBeNull();
}, 600_000);
