/** Each seeded fault must show: a machine that finds nothing proves nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FAULTS } from './faults.js';
import { tellStories } from './life.js';
import { Product } from './product.js';
import { RIGHT } from './rules.js';

const MOST_ACTS = 5_000;
const SEED = 7;
const MOST_MS = 1_200_000;

let product: Product;
beforeAll(async () => {
  product = await Product.start();
}, 60_000);
afterAll(() => product.close());

function tellWith(fault: string, retellings: number) {
  const rules = { ...RIGHT, ...FAULTS[fault] };
  return tellStories(product, { seed: SEED, acts: MOST_ACTS, rules, retellings });
}

test.each(Object.keys(FAULTS))(
  'is noticed, and nothing but the fault parts the sides: %s',
  async (fault) => {
    const { acts, divergence, rightAgrees } = await tellWith(fault, 0);
    expect(divergence).not.toBeNull();
    expect(rightAgrees).toBe(true);
    expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  },
  MOST_MS,
);

test(
  'is told in a short story',
  async () => {
    const { divergence, rightAgrees } = await tellWith('each refund takes its own share', 150);
    const [, , ...story] = divergence?.split('\n') ?? [];
    expect(story.length).toBeLessThanOrEqual(8);
    expect(rightAgrees).toBe(true);
  },
  MOST_MS,
);
