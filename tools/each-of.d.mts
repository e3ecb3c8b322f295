/** Does `work` on every item, at most `limit` at a time; the first failure rejects. */
export function eachOf<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void>;
