/**
 * Does all of it in one go; when that fails, one by one, so that one that can't be done holds nobody else
 * up. Gives what failed then.
 */
export async function allOrEach<Item>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<unknown>,
): Promise<unknown[]> {
  const [whole] = await Promise.allSettled([work(items)]);
  if (whole.status === 'fulfilled') return [];
  const failures: unknown[] = [];
  for (const item of items) {
    const [one] = await Promise.allSettled([work([item])]);
    if (one.status === 'rejected') failures.push(one.reason);
  }
  return failures;
}
