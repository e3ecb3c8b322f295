import { Journal } from './journal.rules.js';
import type { Allocation, Lot, Source } from './ledger.types.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const LATER = new Date('2026-03-02T04:00:00Z');
const order = (id: string): Source => ({ type: 'order', id });
const GRANT = { grace: false, availableAt: NOON, expiresAt: null };

function lot(seq: number, remaining: number): Lot {
  return { seq, source: order(`O${seq}`), granted: 100, remaining, ...GRANT };
}

/** A member with 60 points in the lots 1 to 3, after eight entries. */
function opened(): Journal {
  const journal = new Journal({ lastSeq: 8, balance: 60, debt: 0 });
  journal.adopt([lot(1, 40), lot(2, 20), lot(3, 0)]);
  return journal;
}

function post(
  journal: Journal,
  points: number,
  allocations: Allocation[] = [],
  grant?: typeof GRANT,
) {
  const kind = points > 0 ? 'earn' : 'spend';
  const times = { occurredAt: NOON };
  const entry = { kind, points, reason: 'R', source: order('NEW'), allocations, ...times } as const;
  return journal.post(entry, LATER, grant);
}

describe('an entry', () => {
  it('has the next place, the balance after it and our time', () => {
    const journal = opened();
    const first = post(journal, 30, [], GRANT);
    const second = post(journal, -50, [
      { lotSeq: 1, points: -40 },
      { lotSeq: 9, points: -10 },
    ]);
    expect(first).toMatchObject({ seq: 9, balanceAfter: 90, recordedAt: LATER, undoes: null });
    expect(second).toMatchObject({ seq: 10, balanceAfter: 40 });
    expect(journal.changes().entries).toEqual([first, second]);
    expect(journal.changes().account).toEqual({ lastSeq: 10, balance: 40, debt: 0 });
  });

  it('keeps balance = lots − debt: what lots do not give is owed, what they give beyond pays', () => {
    const journal = opened();
    post(journal, -100, [
      { lotSeq: 1, points: -40 },
      { lotSeq: 2, points: -20 },
    ]);
    expect(journal.debt).toBe(40);
    post(journal, 50, [], GRANT);
    expect(journal.debt).toBe(40);
    journal.post(
      {
        kind: 'settle',
        points: 0,
        reason: 'DEBT',
        source: order('NEW'),
        occurredAt: NOON,
        allocations: [{ lotSeq: 10, points: -40 }],
      },
      LATER,
    );
    expect(journal.changes().account).toEqual({ lastSeq: 11, balance: 10, debt: 0 });
    expect(journal.openLots()).toMatchObject([{ seq: 10, granted: 50, remaining: 10 }]);
  });
});

describe('lots', () => {
  it('are open while something is left in them', () => {
    expect(
      opened()
        .openLots()
        .map(({ seq }) => seq),
    ).toEqual([1, 2]);
  });

  it('that are here stay as they are when they are read once more', () => {
    const journal = opened();
    post(journal, -40, [{ lotSeq: 1, points: -40 }]);
    journal.adopt([lot(1, 40), lot(4, 5)]);
    expect(journal.openLots().map(({ seq }) => seq)).toEqual([2, 4]);
  });

  it('that were not read are not guessed', () => {
    expect(() => opened().lot(7)).toThrow('lot 7 is not loaded');
  });

  it('to be written are those that came and, of the others, those that were touched', () => {
    const journal = opened();
    journal.adopt([lot(8, 1)]);
    post(journal, 30, [], GRANT);
    post(journal, -50, [
      { lotSeq: 1, points: -40 },
      { lotSeq: 9, points: -10 },
    ]);
    const { grantedLots, changedLots, opened: before } = journal.changes();
    expect(grantedLots).toMatchObject([{ seq: 9, granted: 30, remaining: 20, ...GRANT }]);
    expect(changedLots).toMatchObject([{ seq: 1, remaining: 0 }]);
    expect(before).toEqual({ lastSeq: 8, balance: 60, debt: 0 });
  });
});
