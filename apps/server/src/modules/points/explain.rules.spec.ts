import {
  type AccountThen,
  debtParts,
  type EarnedLot,
  explain,
  reportedLater,
} from './explain.rules.js';
import type { Source } from './ledger.types.js';
import { instantAsked } from './moment.rules.js';
import { monthsBetween, statementOf } from './statement.rules.js';

const TERMS = { timeZone: 'Asia/Shanghai', returnGraceDays: 30 };
const at = (text: string) => new Date(`${text}:00+08:00`);
const order = (id: string): Source => ({ type: 'order', id });

function lot(seq: number, remaining: number, from: string, until: string | null): EarnedLot {
  return {
    seq,
    remaining,
    granted: 100,
    grace: false,
    source: order(`O${seq}`),
    reason: 'ORDER_BASE',
    occurredAt: at('2026-01-01T00:00'),
    availableAt: at(from),
    expiresAt: until === null ? null : at(until),
  };
}

function then(debt: number, ...lots: EarnedLot[]): AccountThen {
  const inLots = lots.reduce((sum, one) => sum + one.remaining, 0);
  return { account: { lastSeq: 9, balance: inLots - debt, debt }, lots, holds: [] };
}

const remainingOf = (parts: readonly EarnedLot[]) => parts.map((one) => [one.seq, one.remaining]);

describe('a balance as of an instant', () => {
  it('is what the lots hold, available and pending', () => {
    const open = then(
      0,
      lot(1, 40, '2026-05-01T00:00', null),
      lot(2, 30, '2026-05-09T00:00', null),
    );
    const explained = explain(open, TERMS, at('2026-05-03T12:00'));
    expect(explained.balance).toBe(70);
    expect(explained.view).toMatchObject({ available: 40, pending: 30, debt: 0 });
    expect(remainingOf(explained.parts)).toEqual([
      [1, 40],
      [2, 30],
    ]);
  });

  it('knows of what ended by then, though nobody had written it', () => {
    const open = then(0, lot(1, 40, '2026-01-01T00:00', '2026-05-03T00:00'));
    const before = explain(open, TERMS, new Date(+at('2026-05-03T00:00') - 1));
    expect([before.balance, before.unwritten]).toEqual([40, []]);
    const after = explain(open, TERMS, at('2026-05-03T00:00'));
    expect([after.balance, after.parts]).toEqual([0, []]);
    expect(after.unwritten).toMatchObject([{ kind: 'expire', points: -40 }]);
  });

  it('pays debt out of what matured by then', () => {
    const open = then(30, lot(1, 50, '2026-05-03T00:00', null));
    expect(explain(open, TERMS, at('2026-05-02T00:00')).view).toMatchObject({
      pending: 50,
      debt: 30,
    });
    const matured = explain(open, TERMS, at('2026-05-03T00:00'));
    expect(matured.view).toMatchObject({ available: 20, debt: 0 });
    expect([matured.balance, remainingOf(matured.parts)]).toEqual([20, [[1, 20]]]);
  });

  it('leaves the lots that it was given as they are', () => {
    const open = then(30, lot(1, 50, '2026-05-03T00:00', null));
    explain(open, TERMS, at('2026-05-04T00:00'));
    expect(open.lots[0]?.remaining).toBe(50);
  });
});

it('tells apart what was reported later from what time had decided', () => {
  const expiry = { kind: 'expire', points: -40, reason: 'EXPIRY', source: order('O1') } as const;
  const occurredAt = at('2026-05-03T00:00');
  const late = { kind: 'earn', points: 25, reason: 'ORDER_BASE', source: order('O9') } as const;
  const foreseen = { ...expiry, occurredAt };
  const surprises = [{ ...late, occurredAt }, foreseen, { ...foreseen, points: -7 }];
  expect(reportedLater(surprises, [foreseen])).toEqual({ entries: 2, points: 18 });
  expect(reportedLater([foreseen, foreseen], [foreseen])).toEqual({ entries: 1, points: -40 });
  expect(reportedLater([], [foreseen])).toEqual({ entries: 0, points: 0 });
  expect(reportedLater([foreseen, foreseen], [])).toEqual({ entries: 2, points: -80 });
});

it.each([
  { debt: 0, left: [] },
  { debt: 20, left: [[5, 20]] },
  { debt: 50, left: [[5, 50]] },
  {
    debt: 70,
    left: [
      [5, 50],
      [2, 20],
    ],
  },
])('leaves a debt of $debt with those who owe it longest paid', ({ debt, left }) => {
  const overdraft = (seq: number, points: number) => ({
    entry: { seq, reason: 'REFUND', source: order('O'), occurredAt: at('2026-01-01T00:00') },
    points,
  });
  const parts = debtParts([overdraft(2, 30), overdraft(5, 50)], debt);
  expect(parts.map(({ entry, points }) => [entry.seq, points])).toEqual(left);
});

describe('the moment that is asked about', () => {
  const now = at('2026-05-03T12:00');
  const zone = 'Asia/Shanghai';
  it.each([
    { text: undefined, instant: now },
    { text: '2026-05-03', instant: now },
    { text: '2026-05-02', instant: new Date(+at('2026-05-03T00:00') - 1) },
    { text: '2026-05-03T12:00+08:00', instant: now },
    { text: '2026-05-03T04:00:00.000Z', instant: now },
    { text: '2026-05-03T12:00:00.001+08:00', instant: null },
    { text: '2026-05-04', instant: null },
    { text: '2026-02-30', instant: null },
    { text: '2026-02-30T00:00Z', instant: null },
    { text: '2026-02-10T25:00Z', instant: null },
    { text: '1969-12-31', instant: null },
  ])('$text', ({ text, instant }) => {
    expect(instantAsked(text, now, zone)).toEqual(instant);
  });
});

it('opens, moves by kind and reason, and closes; settlements move nothing', () => {
  const movement = (kind: 'earn' | 'spend' | 'settle', points: number, entries = 1) =>
    ({ kind, reason: 'R', points, entries }) as const;
  expect(
    statementOf(10, [
      movement('earn', 5, 2),
      movement('settle', 0),
      movement('spend', -3),
      movement('earn', 1),
    ]),
  ).toEqual({
    opening: 10,
    movements: [movement('earn', 6, 3), movement('spend', -3)],
    closing: 13,
  });
});

it('lists the months between two days', () => {
  const months = monthsBetween('2025-11-30' as never, '2026-02-01' as never);
  expect(months).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']);
});
