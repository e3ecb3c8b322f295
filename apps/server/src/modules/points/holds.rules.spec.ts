import { lastDeadline, mayKeep } from './holds.rules.js';
import { Ledger } from './ledger.rules.js';
import type { Earning, Hold, Lot, Source } from './ledger.types.js';

const START = new Date('2026-03-31T15:50:00Z');
const MIDNIGHT = 10;
const TERMS = { timeZone: 'Asia/Shanghai', returnGraceDays: 30 };
const order = (id: string): Source => ({ type: 'order', id });
const exchange = (id: string): Source => ({ type: 'exchange', id });
const quote = (id: string): Source => ({ type: 'quote', id });
const refund = { reason: 'REFUND', source: { type: 'refund', id: 'R' } } as const;

function minute(minutes: number): Date {
  return new Date(START.getTime() + minutes * 60_000);
}

/** The last ten minutes of 31 March and what comes after, in minutes. Lots go by their entry. */
class Evening {
  private now = START;
  ledger = new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], TERMS, START);

  at(minutes: number): this {
    this.now = minute(minutes);
    this.ledger.advanceTo(this.now);
    return this;
  }

  earn(id: string, points: number, given: Partial<Earning> = {}): this {
    const [source, occurredAt, availableAt] = [order(id), this.now, this.now];
    this.ledger.recall([source], [], []);
    const terms = { reason: 'ORDER_BASE', expiresAt: null };
    this.ledger.earn({ points, source, occurredAt, availableAt, ...terms, ...given });
    return this;
  }

  ending(id: string, points: number, minutes = MIDNIGHT): this {
    return this.earn(id, points, { expiresAt: minute(minutes) });
  }

  hold(id: string, points: number, minutes: number) {
    return this.ledger.hold({ points, source: quote(id), until: minute(minutes) });
  }

  spend(id: string, points: number, hold?: string) {
    const [source, occurredAt] = [exchange(id), this.now];
    this.ledger.recall([source], [], []);
    const spending = { points, reason: 'EXCHANGE', source, occurredAt };
    return this.ledger.spend({ ...spending, ...(hold && { hold: quote(hold) }) });
  }

  reverse(id: string): number {
    const undoing = { of: order(id), upTo: 'all', occurredAt: this.now } as const;
    return this.ledger.reverse({ ...refund, ...undoing });
  }

  /** Opens the books anew after so many minutes, as if nothing had been written meanwhile. */
  reopenedAt(minutes: number): Ledger {
    const { account, grantedLots, madeHolds } = this.ledger.changes();
    const open = grantedLots.filter((lot) => lot.remaining > 0).map((lot) => ({ ...lot }));
    return new Ledger(account, open, TERMS, minute(minutes), madeHolds);
  }

  balance() {
    const { available, held, debt } = this.ledger.view();
    return { available, held, debt };
  }

  last(count: number): string[] {
    return lines(this.ledger).slice(-count);
  }
}

function lines(ledger: Ledger): string[] {
  const { entries } = ledger.changes();
  return entries.map(({ kind, points, occurredAt, allocations }) => {
    const lots = allocations.map((one) => ` ${one.lotSeq}:${one.points}`);
    return `${(+occurredAt - +START) / 60_000} ${kind} ${points}${lots.join('')}`;
  });
}

describe('a hold', () => {
  it('is set aside within what is available, and nobody else can spend it', () => {
    const evening = new Evening().earn('O', 100);
    expect(evening.hold('Q', 60, 15)).toEqual({ done: true });
    expect(evening.balance()).toEqual({ available: 100, held: 60, debt: 0 });
    expect(evening.spend('X', 41)).toEqual({ done: false, balance: 40 });
    expect(evening.hold('P', 41, 15)).toEqual({ done: false, balance: 40 });
    expect(evening.spend('X', 40).done).toBe(true);
    expect(evening.balance()).toEqual({ available: 60, held: 60, debt: 0 });
  });

  it('is spent by its own quote and is gone with it, also when less is spent', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    expect(evening.spend('X', 50, 'Q').done).toBe(true);
    expect(evening.balance()).toEqual({ available: 50, held: 0, debt: 0 });
  });

  it('lets its own quote spend more than was held, out of what is free', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('P', 20, 15);
    evening.hold('Q', 60, 15);
    expect(evening.spend('X', 81, 'Q')).toEqual({ done: false, balance: 80 });
    expect(evening.spend('X', 80, 'Q').done).toBe(true);
  });

  it('is gone by itself at its deadline', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    const [before, after] = [evening.reopenedAt(14), evening.reopenedAt(15)];
    expect(before.view()).toMatchObject({ available: 100, held: 60 });
    expect(after.view()).toMatchObject({ available: 100, held: 0 });
    expect(after.changes().goneHolds).toMatchObject([{ source: quote('Q') }]);
    expect(lines(after)).toEqual([]);
  });

  it('can be let go before', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    evening.ledger.release(quote('Q'));
    evening.ledger.release(quote('Q'));
    expect(evening.balance()).toEqual({ available: 100, held: 0, debt: 0 });
  });

  it('stands once for each source', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 10);
    expect(evening.hold('Q', 99, 15)).toEqual({ done: true });
    expect(evening.balance().held).toBe(60);
  });

  it.each([0, 15.1, -1])('never lasts %p minutes', (minutes) => {
    const told = `points are held for up to 900000 ms, not for ${minutes * 60_000}`;
    expect(() => new Evening().earn('O', 1).hold('Q', 1, minutes)).toThrow(told);
  });

  it('is for its own source, though an order may have the same id', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 10);
    evening.ledger.hold({ points: 30, source: { type: 'order', id: 'Q' }, until: minute(10) });
    expect(evening.balance().held).toBe(90);
    evening.ledger.release({ type: 'order', id: 'Q' });
    expect(evening.balance().held).toBe(60);
  });

  it('is never of pending points', () => {
    const evening = new Evening().earn('O', 100, { availableAt: minute(5) });
    expect(evening.hold('Q', 1, 15)).toEqual({ done: false, balance: 0 });
  });

  it('counts among what expires soon', () => {
    const evening = new Evening().ending('A', 100);
    evening.hold('Q', 60, 15);
    expect(evening.ledger.view().expiring).toEqual([{ points: 100, lastDay: '2026-03-31' }]);
    expect(evening.at(10).ledger.view().expiring).toEqual([]);
  });
});

describe('a lot that ends while points are held', () => {
  it('expires for what is not held at its end, and for the rest when the hold ends', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    expect(evening.at(12).last(1)).toEqual(['10 expire -40 1:-40']);
    expect(evening.balance()).toEqual({ available: 160, held: 60, debt: 0 });
    expect(evening.at(16).last(1)).toEqual(['15 expire -60 1:-60']);
    expect(evening.balance()).toEqual({ available: 100, held: 0, debt: 0 });
  });

  it('comes to the same when nothing was written meanwhile', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    const later = evening.reopenedAt(20);
    expect(lines(later)).toEqual(['10 expire -40 1:-40', '15 expire -60 1:-60']);
  });

  it('can still be spent by the quote that holds it, by nobody else', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    evening.at(12).spend('X', 100);
    expect(evening.last(1)).toEqual(['12 spend -100 2:-100']);
    expect(evening.spend('Y', 60, 'Q').done).toBe(true);
    expect(evening.last(1)).toEqual(['12 spend -60 1:-60']);
  });

  it('gives its quote what is kept of it first, and the rest out of what is free', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    evening.at(12).spend('X', 80, 'Q');
    expect(evening.last(1)).toEqual(['12 spend -80 1:-60 2:-20']);
  });

  it('is not taken by a quote that began to hold after its end', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    evening.at(12).hold('P', 50, 25);
    expect(evening.spend('X', 50, 'P').done).toBe(true);
    expect(evening.last(1)).toEqual(['12 spend -50 2:-50']);
    expect(evening.balance()).toEqual({ available: 110, held: 60, debt: 0 });
  });

  it('expires at once for what its quote left, and when the hold is let go', () => {
    const evening = new Evening().ending('A', 100);
    evening.hold('Q', 60, 15);
    evening.at(12).spend('X', 50, 'Q');
    expect(evening.last(2)).toEqual(['12 spend -50 1:-50', '12 expire -10 1:-10']);
    const other = new Evening().ending('A', 100);
    other.hold('Q', 60, 15);
    other.at(12).ledger.release(quote('Q'));
    expect(other.last(1)).toEqual(['12 expire -60 1:-60']);
  });

  it('is not kept by a hold that was made after its end', () => {
    const evening = new Evening().ending('A', 100).earn('B', 100);
    evening.hold('Q', 60, 15);
    evening.at(12).hold('P', 50, 25);
    evening.at(16);
    expect(evening.last(1)).toEqual(['15 expire -60 1:-60']);
    expect(evening.balance()).toEqual({ available: 100, held: 50, debt: 0 });
    expect(evening.spend('X', 50, 'P').done).toBe(true);
    expect(evening.last(1)).toEqual(['16 spend -50 2:-50']);
  });

  it('ends with the hold when both end at one instant', () => {
    const evening = new Evening().ending('A', 100);
    evening.hold('Q', 60, 10);
    expect(evening.at(10).last(1)).toEqual(['10 expire -100 1:-100']);
  });

  it('is kept in spending order by several holds, each for its own time', () => {
    const evening = new Evening().ending('A', 40, 9).ending('B', 40, 10).earn('C', 40);
    evening.hold('Q', 50, 12);
    evening.hold('P', 20, 14);
    expect(evening.at(11).last(1)).toEqual(['10 expire -10 2:-10']);
    expect(evening.at(13).last(2)).toEqual(['12 expire -20 1:-20', '12 expire -30 2:-30']);
    expect(evening.at(14).last(1)).toEqual(['14 expire -20 1:-20']);
  });

  it('is kept by its end, whichever came first', () => {
    const evening = new Evening().ending('B', 40, 10).ending('A', 40, 9).earn('C', 40);
    evening.hold('Q', 50, 12);
    expect(evening.at(11).last(1)).toEqual(['10 expire -30 1:-30']);
    expect(evening.at(12).last(2)).toEqual(['12 expire -40 2:-40', '12 expire -10 1:-10']);
  });

  it('takes no point that comes back to it, and none that comes late', () => {
    const evening = new Evening().ending('A', 100);
    evening.spend('X', 40);
    evening.hold('Q', 60, 15);
    evening.at(12);
    const undoing = { of: exchange('X'), upTo: 'all', occurredAt: minute(12) } as const;
    evening.ledger.giveBack({ ...refund, ...undoing });
    expect(evening.last(1)).toEqual(['12 return 40']);
    evening.earn('LATE', 7, { availableAt: minute(1), expiresAt: minute(MIDNIGHT) });
    expect(evening.last(2)).toEqual(['12 earn 7', '12 expire -7 4:-7']);
    expect(evening.balance()).toEqual({ available: 100, held: 60, debt: 0 });
  });
});

describe('debt beside a hold', () => {
  function indebted(): Evening {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    evening.reverse('O');
    return evening;
  }

  it('is made by a reversal, which spares what is held', () => {
    const evening = indebted();
    expect(evening.last(1)).toEqual(['0 reverse -100 1:-40']);
    expect(evening.balance()).toEqual({ available: 60, held: 60, debt: 60 });
    expect(evening.spend('X', 1)).toEqual({ done: false, balance: 0 });
  });

  it('is not taken from what is held by a spending beyond the balance', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    const source = exchange('X');
    evening.ledger.spend({ points: 70, reason: 'OFFSET', source, beyond: 'debt' });
    expect(evening.balance()).toEqual({ available: 60, held: 60, debt: 30 });
  });

  it('is paid by what the hold sets free, at its deadline or before', () => {
    const later = indebted().reopenedAt(20);
    expect(lines(later)).toEqual(['15 settle 0 1:-60']);
    expect(later.view()).toMatchObject({ available: 0, held: 0, debt: 0 });
    const released = indebted().at(3);
    released.ledger.release(quote('Q'));
    expect(released.last(1)).toEqual(['3 settle 0 1:-60']);
  });

  it('is paid in spending order by what the hold sets free, and not by what is pending', () => {
    const evening = new Evening().earn('A', 60).ending('B', 60, 99).ending('O', 100, 20);
    evening.spend('X', 100);
    evening.hold('Q', 120, 15);
    evening.earn('C', 70, { availableAt: minute(50), expiresAt: minute(90) });
    evening.reverse('O');
    evening.ledger.release(quote('Q'));
    expect(evening.last(2)).toEqual(['0 settle 0 2:-60', '0 settle 0 1:-40']);
    expect(evening.balance()).toEqual({ available: 20, held: 0, debt: 0 });
  });

  it('stays when the hold is spent, and is paid by what the spending left', () => {
    const whole = indebted();
    whole.spend('X', 60, 'Q');
    expect(whole.balance()).toEqual({ available: 0, held: 0, debt: 60 });
    const part = indebted();
    part.spend('X', 50, 'Q');
    expect(part.last(2)).toEqual(['0 spend -50 1:-50', '0 settle 0 1:-10']);
  });

  it('is paid out of a lot that only the hold kept alive, before the rest of it ends', () => {
    const evening = new Evening().ending('A', 100).earn('O', 30);
    evening.spend('X', 30);
    evening.hold('Q', 100, 15);
    evening.reverse('O');
    expect(evening.at(20).last(2)).toEqual(['15 settle 0 1:-30', '15 expire -40 1:-40']);
    expect(evening.balance()).toEqual({ available: 30, held: 0, debt: 0 });
  });

  it('is paid by points that come while others are held', () => {
    const evening = indebted().at(3).earn('P', 50);
    expect(evening.last(2)).toEqual(['3 earn 50', '3 settle 0 3:-50']);
    expect(evening.balance()).toEqual({ available: 60, held: 60, debt: 10 });
  });

  it('takes own pending points all the same', () => {
    const evening = new Evening().earn('P', 60).earn('O', 100, { availableAt: minute(5) });
    evening.hold('Q', 60, 15);
    evening.reverse('O');
    expect(evening.balance()).toEqual({ available: 60, held: 60, debt: 0 });
  });
});

it('a hold that was read and stands is neither made nor gone', () => {
  const evening = new Evening().earn('O', 100);
  evening.hold('Q', 60, 15);
  evening.hold('P', 10, 12);
  const later = evening.reopenedAt(1);
  later.hold({ points: 5, source: quote('N'), until: minute(5) });
  later.release(quote('P'));
  const { madeHolds, goneHolds } = later.changes();
  expect(madeHolds).toMatchObject([{ source: quote('N') }]);
  expect(goneHolds).toMatchObject([{ source: quote('P') }]);
});

it('the last deadline is the latest, in whatever order they were made', () => {
  const until = (minutes: number) => ({ until: minute(minutes) }) as Hold;
  expect([lastDeadline([until(5), until(9), until(7)]), lastDeadline([])]).toEqual([
    minute(9),
    null,
  ]);
});

it('a hold keeps a lot that was there when it was made, and never one without an end', () => {
  const made = { heldAt: minute(10) } as Hold;
  const ends = [minute(11), minute(10), null].map((expiresAt) => ({ expiresAt }) as Lot);
  expect(ends.map((lot) => mayKeep(made, lot))).toEqual([true, false, false]);
});

describe('what must be looked at again', () => {
  it('is the end of the first hold, also when nothing else is due', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    evening.hold('P', 10, 5);
    const { nextDueAt, holdsUntil } = evening.ledger.changes();
    expect([nextDueAt, holdsUntil]).toEqual([minute(5), minute(15)]);
  });

  it('is nothing when a hold was made and let go', () => {
    const evening = new Evening().earn('O', 100);
    evening.hold('Q', 60, 15);
    evening.ledger.release(quote('Q'));
    expect(evening.ledger.changes()).toMatchObject({ nextDueAt: null, holdsUntil: null });
    expect(evening.ledger.changes()).toMatchObject({ madeHolds: [], goneHolds: [] });
  });
});
