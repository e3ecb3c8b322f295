import { expect, test } from '@jest/globals';
import {
  ASK_AGAIN_DAYS,
  CREDIT_KINDS,
  type CreditKind,
  creditChange,
  creditKindOf,
  otherTeller,
  PAIRING_SECONDS,
  refusedAfter,
  SUBSCRIBE_RESULTS,
  TELLERS,
} from './credit.rules.js';

test.each<[CreditKind, number, number]>([
  ['accept', 1, 0],
  ['send', -1, 0],
  ['return', 1, 0],
  ['reject', 0, 0],
  ['switch_off', -3, -3],
  ['reset', -3, -3],
])(
  '%s changes three credits by %i, and by %i when the other has told of it already',
  (kind, alone, paired) => {
    expect([creditChange(kind, 3, false), creditChange(kind, 3, true)]).toEqual([alone, paired]);
  },
);

test('mini-program and platform tell of the same tap, within five minutes', () => {
  expect(TELLERS.map(otherTeller)).toEqual(['platform', 'client', 'client']);
  expect(PAIRING_SECONDS).toBe(300);
});

test('a ban takes all credits, and a template left out of the popup says nothing', () => {
  expect(SUBSCRIBE_RESULTS.map(creditKindOf)).toEqual(['accept', 'reject', 'reset', null]);
});

test('a refusal begins the days of leaving the member alone, an acceptance ends them', () => {
  const [before, now] = [new Date('2026-03-01T04:00:00Z'), new Date('2026-03-02T04:00:00Z')];
  const after = Object.fromEntries(
    CREDIT_KINDS.map((kind) => [kind, refusedAfter(kind, before, now)]),
  );
  expect(after).toEqual({
    accept: null,
    send: before,
    return: before,
    reject: now,
    switch_off: now,
    reset: before,
  });
  expect(refusedAfter('send', null, now)).toBeNull();
  expect(ASK_AGAIN_DAYS).toBe(7);
});
