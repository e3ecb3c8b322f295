import { monthOf } from '../../wording/day';

export interface MonthGroup<T> {
  month: string;
  items: T[];
}

/** Items in their order, under the month in which they happened. */
export function byMonth<T>(items: T[], instantOf: (item: T) => string): MonthGroup<T>[] {
  const groups: MonthGroup<T>[] = [];
  for (const item of items) {
    const month = monthOf(instantOf(item));
    const last = groups.at(-1);
    if (last?.month === month) last.items.push(item);
    else groups.push({ month, items: [item] });
  }
  return groups;
}
