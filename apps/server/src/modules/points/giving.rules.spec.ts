import { Ledger } from './ledger.rules.js';
import type { Earning, Source } from './ledger.types.js';

const ZONE = 'Asia/Shanghai';
const NOON = new Date('2026-03-01T04:00:00Z');
const TERMS = { timeZone: ZONE, returnGraceDays: 30 };
const order = (id: string): Source => ({ type: 'order', id });
const transfer = (id: string): Source => ({ type: 'transfer', id });
const adjustment = (id: string): Source => ({ type: 'adjustment', id });

const afterDays = (days: number) => new Date(+NOON + days * 86_400_000);

function ledgerAt(now = NOON): Ledger {
  return new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], TERMS, now);
}

function earn(ledger: Ledger, id: string, points: number, given: Partial<Earning> = {}): void {
  const times = { occurredAt: NOON, availableAt: NOON, expiresAt: null };
  ledger.recall([order(id)], [], []);
  ledger.earn({ points, reason: 'ORDER_BASE', source: order(id), ...times, ...given });
}

function adjust(ledger: Ledger, id: string, points: number) {
  ledger.recall([adjustment(id)], [], []);
  return ledger.adjust({
    points,
    source: adjustment(id),
    occurredAt: NOON,
    expiresAt: afterDays(9),
  });
}

function send(ledger: Ledger, id: string, points: number) {
  ledger.recall([transfer(id)], [], []);
  return ledger.send({ points, source: transfer(id), occurredAt: NOON });
}

function last(ledger: Ledger, count: number): string[] {
  const { entries } = ledger.changes();
  return entries.slice(-count).map(({ kind, points, source, allocations }) => {
    const lots = allocations.map((one) => ` ${one.lotSeq}:${one.points}`);
    return `${kind} ${points} ${source.id}${lots.join('')}`;
  });
}

describe('an adjustment', () => {
  it('above 0 is a lot of its own, which pays debt like any other', () => {
    const ledger = ledgerAt();
    ledger.spend({ points: 30, reason: 'OFFSET', source: order('O'), beyond: 'debt' });
    adjust(ledger, 'A', 50);
    expect(last(ledger, 2)).toEqual(['adjust 50 A', 'settle 0 A 2:-30']);
    expect(ledger.view()).toMatchObject({ available: 20, debt: 0 });
    expect(ledger.changes().grantedLots).toMatchObject([{ expiresAt: afterDays(9), grace: false }]);
  });

  it('below 0 takes in spending order, and is refused beyond what is spendable', () => {
    const ledger = ledgerAt();
    earn(ledger, 'A', 100);
    earn(ledger, 'B', 20, { expiresAt: afterDays(5) });
    earn(ledger, 'C', 500, { availableAt: afterDays(7) });
    ledger.hold({ points: 50, source: { type: 'quote', id: 'Q' }, until: new Date(+NOON + 1000) });
    expect(adjust(ledger, 'J', -71)).toEqual({ done: false, balance: 70 });
    expect(adjust(ledger, 'J', -70).done).toBe(true);
    expect(last(ledger, 1)).toEqual(['adjust -70 J 2:-20 1:-50']);
  });

  it('is made once for each source', () => {
    const ledger = ledgerAt();
    const first = adjust(ledger, 'J', 50);
    expect(first).toMatchObject({ done: true, entry: { points: 50, reason: 'ADJUSTMENT' } });
    expect(adjust(ledger, 'J', 50)).toEqual(first);
    const taken = adjust(ledger, 'K', -20);
    expect(taken).toMatchObject({ done: true, entry: { points: -20, reason: 'ADJUSTMENT' } });
    expect(adjust(ledger, 'K', -20)).toEqual(taken);
    expect(last(ledger, 9)).toEqual(['adjust 50 J', 'adjust -20 K 1:-20']);
  });

  it.each([0, 0.5])('is never of %p points', (points) => {
    expect(() => adjust(ledgerAt(), 'J', points)).toThrow(RangeError);
  });
});

describe('a transfer', () => {
  function sender(): Ledger {
    const ledger = ledgerAt();
    earn(ledger, 'A', 30, { expiresAt: afterDays(5) });
    earn(ledger, 'B', 20, { expiresAt: afterDays(5) });
    earn(ledger, 'C', 100);
    return ledger;
  }

  it('tells what was sent by its ends', () => {
    const ledger = sender();
    const sent = send(ledger, 'T', 60);
    expect(last(ledger, 1)).toEqual(['transfer_out -60 T 1:-30 2:-20 3:-10']);
    if (!sent.done) throw new Error('there were 150');
    expect(sent.entry).toMatchObject({ kind: 'transfer_out', reason: 'TRANSFER' });
    expect(send(ledger, 'T', 60)).toEqual(sent);
    expect(ledger.partsOf(sent.entry)).toEqual([
      { points: 50, expiresAt: afterDays(5) },
      { points: 10, expiresAt: null },
    ]);
  });

  it('is refused beyond what is spendable', () => {
    expect(send(sender(), 'T', 151)).toEqual({ done: false, balance: 150 });
  });

  it('arrives with its ends, a lot for each, and pays debt in spending order', () => {
    const ledger = ledgerAt();
    ledger.spend({ points: 55, reason: 'OFFSET', source: order('O'), beyond: 'debt' });
    const parts = [
      { points: 10, expiresAt: null },
      { points: 50, expiresAt: afterDays(5) },
    ];
    ledger.receive({ parts, source: transfer('T'), occurredAt: NOON });
    ledger.receive({ parts, source: transfer('T'), occurredAt: NOON });
    const arrived = ledger.history.posted('transfer_in', transfer('T'));
    expect(arrived.map(({ reason }) => reason)).toEqual(['TRANSFER']);
    expect(last(ledger, 4)).toEqual([
      'transfer_in 10 T',
      'transfer_in 50 T.2',
      'settle 0 T.2 3:-50',
      'settle 0 T 2:-5',
    ]);
    expect(ledger.view()).toMatchObject({ available: 5, debt: 0 });
  });

  it('expires at once what ended on its way', () => {
    const ledger = ledgerAt(afterDays(6));
    const parts = [{ points: 50, expiresAt: afterDays(5) }];
    ledger.receive({ parts, source: transfer('T'), occurredAt: afterDays(6) });
    expect(last(ledger, 2)).toEqual(['transfer_in 50 T', 'expire -50 T 1:-50']);
  });

  it('that comes back refills the very lots, and lengthens the life of none', () => {
    const ledger = sender();
    send(ledger, 'T', 60);
    ledger.advanceTo(afterDays(6));
    const undoing = { of: transfer('T'), upTo: 'all', source: transfer('T') } as const;
    const back = { ...undoing, reason: 'TRANSFER', occurredAt: afterDays(6) };
    expect(ledger.giveBack({ ...back, ended: 'expire' })).toBe(60);
    expect(last(ledger, 3)).toEqual([
      'return 60 T 3:10 2:20 1:30',
      'expire -30 A 1:-30',
      'expire -20 B 2:-20',
    ]);
    expect(ledger.view()).toMatchObject({ available: 100, debt: 0 });
  });
});
