import { monthOf } from '../../wording/day';

export interface MonthGroup<T> {
  month: string;
  items: T[];
}

/**
 * Items in their order, under the month in which they happened. An item that was reported late joins
 * its month where that stands already, so that no month is headed twice.
 */
export function byMonth<T>(items: T[], instantOf: (item: T) => string): MonthGroup<T>[] {
  const groups = new Map<string, MonthGroup<T>>();
  for (const item of items) {
    const month = monthOf(instantOf(item));
    const group = groups.get(month) ?? { month, items: [] };
    group.items.push(item);
    groups.set(month, group);
  }
  return [...groups.values()];
}
