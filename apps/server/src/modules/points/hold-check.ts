/** Is every hold as it was made, and is there what the holds set aside? */
import type { AccountRows, Difference } from './account-check.js';
import { pointsOf, remainingOf } from './lot.rules.js';
import { holdDigest } from './points.digest.js';
import { holdOf, lotOf } from './points.rows.js';

export function* holdDifferences({ memberId, holds, lots }: AccountRows): Generator<Difference> {
  for (const row of holds) {
    const hold = holdOf(row);
    const at = { row: `point_hold ${hold.source.type} ${hold.source.id}` };
    if (row.digest === null) {
      yield { ...at, fields: 'digest', difference: 'the hold has no digest' };
    } else if (!row.digest.equals(holdDigest(memberId, hold))) {
      const fields = 'source, points, held_at, held_until';
      yield { ...at, fields, difference: `the hold of ${hold.points} differs from its digest` };
    }
  }
  const [held, left] = [pointsOf(holds.map(holdOf)), remainingOf(lots.map(lotOf))];
  if (held > left) {
    const difference = `holds set aside ${held} points, the lots have ${left}`;
    yield { row: 'point_hold', fields: 'points', difference };
  }
}
