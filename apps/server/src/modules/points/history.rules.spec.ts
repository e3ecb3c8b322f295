import type { EntryKind } from '@shuke/shared';
import { History } from './history.rules.js';
import type { Allocation, Entry, Source } from './ledger.types.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const ORDER: Source = { type: 'order', id: 'O' };
const OTHER: Source = { type: 'exchange', id: 'O' };
const REFUND: Source = { type: 'refund', id: 'R' };

function entry(seq: number, kind: EntryKind, points: number, given: Partial<Entry> = {}): Entry {
  const times = { occurredAt: NOON, recordedAt: NOON };
  const place = { seq, balanceAfter: 0, undoes: null, allocations: [] };
  return { ...place, kind, points, reason: 'R', source: ORDER, ...times, ...given };
}

function history(...entries: Entry[]): History {
  const known = new History();
  known.recall([ORDER], entries);
  return known;
}

const from = (lotSeq: number, points: number): { allocations: Allocation[] } => ({
  allocations: [{ lotSeq, points }],
});

it('an order that earned and spent has earned the one and spent the other', () => {
  const known = history(entry(1, 'earn', 30), entry(2, 'earn', 5), entry(3, 'spend', -20));
  expect([known.earnedBy(ORDER), known.spentBy(ORDER)]).toEqual([35, 20]);
});

it('a transfer to a friend took points that can come back; an expiry and a correction did not', () => {
  const known = history(
    entry(1, 'transfer_out', -10),
    entry(2, 'expire', -7),
    entry(3, 'adjust', -3),
  );
  expect(known.takings(ORDER).map(({ seq }) => seq)).toEqual([1]);
});

it('what came back and what was taken back are told apart, and by whose doing they undo', () => {
  const undoing = { source: REFUND, undoes: ORDER };
  const known = history(
    entry(1, 'return', 12, undoing),
    entry(2, 'reverse', -7, undoing),
    entry(3, 'reverse', -2, { source: REFUND, undoes: OTHER }),
  );
  expect([known.returnedOf(ORDER), known.reversedOf(ORDER)]).toEqual([12, 7]);
  expect(known.posted('reverse', ORDER)).toEqual([]);
});

it('what lots lost by expiry counts only for lots that the source earned', () => {
  const known = history(
    entry(1, 'earn', 30),
    entry(2, 'adjust', 10),
    entry(3, 'expire', -30, from(1, -30)),
    entry(4, 'expire', -10, from(2, -10)),
  );
  expect(known.expiredOf(ORDER)).toBe(30);
});

it('an entry is known once, however often it is recalled, and found by its reason', () => {
  const [base, tier] = [entry(1, 'earn', 30), entry(2, 'earn', 5, { reason: 'TIER' })];
  const known = history(base, tier);
  known.recall([ORDER], [base, tier]);
  known.add(tier);
  expect(known.earnedBy(ORDER)).toBe(35);
  expect(known.posted('earn', ORDER, 'TIER')).toEqual([tier]);
});

it.each<[string, (known: History) => unknown]>([
  ['earned', (known) => known.earnedBy(OTHER)],
  ['spent', (known) => known.spentBy(OTHER)],
  ['was undone', (known) => known.undone('return', OTHER)],
  ['lost', (known) => known.expiredOf(OTHER)],
])('nothing is said of what a source %s that was not recalled', (_, ask) => {
  expect(() => ask(history(entry(1, 'earn', 30)))).toThrow('recall exchange:O before');
});
