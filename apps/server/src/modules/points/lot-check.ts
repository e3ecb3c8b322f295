/** Does every lot agree with the entry that brought it in, with its digest, and with its allocations? */
import type { EntryKind } from '@shuke/shared';
import type { AccountRows, Difference } from './account-check.js';
import { changedLotField } from './changed-field.js';
import { CHAIN_START, lotDigest } from './points.digest.js';
import { type EntryColumns, lotOf } from './points.rows.js';

const BRING_LOTS: ReadonlySet<EntryKind> = new Set(['earn', 'transfer_in', 'adjust']);

export function* lotDifferences(rows: AccountRows): Generator<Difference> {
  const { memberId, entries, lots, allocations } = rows;
  const granting = new Map(entries.filter(bringsLot).map((entry) => [entry.seq, entry.points]));
  const left = new Map(lots.map((lot) => [lot.seq, lot.granted]));
  for (const { lot_seq, points } of allocations)
    left.set(lot_seq, (left.get(lot_seq) ?? 0) + points);
  let before = CHAIN_START;
  for (const [index, row] of lots.entries()) {
    const lot = lotOf(row);
    const at = (fields: string, difference: string) => ({
      row: `point_lot ${lot.seq}`,
      fields,
      difference,
    });
    if (granting.get(lot.seq) !== lot.granted) {
      yield at(granting.has(lot.seq) ? 'granted' : 'seq', `lot ${lot.seq} differs from its entry`);
    }
    granting.delete(lot.seq);
    if (!row.digest.equals(lotDigest(memberId, before, lot))) {
      const fields = changedLotField(rows, index) ?? 'source, grace, dates';
      yield at(fields, `lot ${lot.seq} differs from its digest`);
    }
    if (left.get(lot.seq) !== lot.remaining) {
      const allowed = left.get(lot.seq);
      yield at(
        'remaining',
        `lot ${lot.seq} has ${lot.remaining} remaining, its allocations leave ${allowed}`,
      );
    }
    if (lot.remaining < 0 || lot.remaining > lot.granted) {
      yield at('remaining', `lot ${lot.seq} has ${lot.remaining} remaining of ${lot.granted}`);
    }
    before = row.digest;
  }
  for (const seq of granting.keys()) {
    const difference = `entry ${seq} brought in points, but its lot is missing`;
    yield { row: `point_lot ${seq}`, fields: 'row', difference };
  }
}

export function bringsLot(entry: EntryColumns): boolean {
  if (entry.kind === 'return') return entry.reason === 'GRACE';
  return entry.points > 0 && BRING_LOTS.has(entry.kind);
}
