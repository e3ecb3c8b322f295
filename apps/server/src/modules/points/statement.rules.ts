/**
 * What happened to a member's points between two days, by business time: the balance before, what
 * came and went by kind and reason, the balance after. Balances are sums of the same lines, so that
 * they agree by construction; what time has decided and nobody has written yet is one of them.
 */
import { addMonthsClamped, type BusinessDay, type EntryKind } from '@shuke/shared';

/** Entries of one kind and reason: their signed sum, and how many there are. */
export interface Movement {
  readonly kind: EntryKind;
  readonly reason: string;
  readonly points: number;
  readonly entries: number;
}

export interface Statement {
  readonly opening: number;
  readonly movements: readonly Movement[];
  readonly closing: number;
}

/** Settlements move nothing in sum and are left out. */
export function statementOf(opening: number, lines: readonly Movement[]): Statement {
  const byReason = new Map<string, Movement>();
  for (const line of lines) {
    if (line.kind === 'settle') continue;
    const key = `${line.kind} ${line.reason}`;
    const { points, entries } = byReason.get(key) ?? { points: 0, entries: 0 };
    const sums = { points: points + line.points, entries: entries + line.entries };
    byReason.set(key, { kind: line.kind, reason: line.reason, ...sums });
  }
  const movements = [...byReason.values()];
  const closing = movements.reduce((sum, { points }) => sum + points, opening);
  return { opening, movements, closing };
}

/** The first days of the months from one day's through another's, oldest first. */
export function monthsBetween(first: BusinessDay, last: BusinessDay): BusinessDay[] {
  const months: BusinessDay[] = [];
  let month = firstOfMonth(first);
  while (month <= last) {
    months.push(month);
    month = addMonthsClamped(month, 1);
  }
  return months;
}

function firstOfMonth(day: BusinessDay): BusinessDay {
  return `${day.slice(0, 7)}-01` as BusinessDay;
}
