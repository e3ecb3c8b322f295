/** Lines of a batch that must be applied in their order, one after the other. */
export interface BatchGroup<Item> {
  key: string;
  items: Item[];
}

/**
 * Gathers items by the member they are about, keeping their order; items about no member go together.
 * `memberOf` gives null for those.
 */
export function groupByMember<Item>(
  items: readonly Item[],
  memberOf: (item: Item) => string | null,
): BatchGroup<Item>[] {
  const groups = new Map<string, BatchGroup<Item>>();
  for (const item of items) {
    const key = memberOf(item) ?? '';
    const group = groups.get(key) ?? { key, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Cuts a list, in its order, into chunks that weigh at most so much; what alone weighs more stands alone. */
export function chunksOf<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  maxWeight: number,
): Item[][] {
  const chunks: Item[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const item of items) {
    weight += weightOf(item);
    if (weight > maxWeight) {
      chunks.push([]);
      weight = weightOf(item);
    }
    chunks.at(-1)?.push(item);
  }
  return chunks;
}

/** The lines of an NDJSON text; a line end after the last one makes no further line. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
