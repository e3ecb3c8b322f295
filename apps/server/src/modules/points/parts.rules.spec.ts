import type { Lot } from './ledger.types.js';
import { partsOf } from './parts.rules.js';

const MAY = new Date('2026-05-31T16:00:00Z');
const JUNE = new Date('2026-06-30T16:00:00Z');
const ENDS: Record<number, Date | null> = { 1: MAY, 2: null, 3: new Date(+MAY), 4: null, 5: JUNE };

it('a friend gets one part for each end, in the order in which they were taken', () => {
  const taken = [1, 2, 3, 4, 5].map((lotSeq) => ({ lotSeq, points: -lotSeq }));
  expect(partsOf(taken, (seq) => ({ expiresAt: ENDS[seq] }) as Lot)).toEqual([
    { points: 4, expiresAt: MAY },
    { points: 6, expiresAt: null },
    { points: 5, expiresAt: JUNE },
  ]);
});
