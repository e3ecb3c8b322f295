import { describe, expect, test } from '@jest/globals';
import { Slots } from './slots.js';

/** Work that waits until it is told to end. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => ended };
}

async function hold<T>(slots: Slots, work: () => Promise<T>): Promise<T> {
  await slots.take();
  return work().finally(() => slots.giveBack());
}

describe('slots', () => {
  test('leave a quarter of the connections to plain reads', async () => {
    const slots = new Slots(8);
    const works = Array.from({ length: 8 }, held);
    let running = 0;
    const all = works.map(({ work }) =>
      hold(slots, () => {
        running += 1;
        return work();
      }),
    );
    await Promise.resolve();
    expect(running).toBe(6);
    works[0]?.end();
    await all[0];
    await Promise.resolve();
    expect(running).toBe(7);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(running).toBe(8);
  });

  test('are taken in the order of asking', async () => {
    const slots = new Slots(1);
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map((one) =>
        hold(slots, async () => {
          order.push(one);
        }),
      ),
    );
    expect(order).toEqual([1, 2, 3]);
  });
});
