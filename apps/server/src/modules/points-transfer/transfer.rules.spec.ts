import { expect, it } from '@jest/globals';
import type { PointsTransferState } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { claimRefusal, stateAt } from './transfer.rules.js';

const SENDER = 'mbr_01J0000000000000000000000A';
const FRIEND = 'mbr_01J0000000000000000000000B';
const LAPSES = new Date('2026-03-02T00:00:00Z');
const before = new Date(+LAPSES - 1);

it.each<[string, PointsTransferState, MemberId, Date, string | null]>([
  ['a friend in time', 'offered', FRIEND, before, null],
  ['a friend too late', 'offered', FRIEND, LAPSES, 'TRANSFER_ENDED'],
  ['the sender', 'offered', SENDER, before, 'TRANSFER_TO_ONESELF'],
  ['after somebody else', 'claimed', FRIEND, before, 'TRANSFER_ALREADY_CLAIMED'],
  ['after a cancel', 'cancelled', FRIEND, before, 'TRANSFER_ENDED'],
  ['after it went back', 'returned', FRIEND, before, 'TRANSFER_ENDED'],
])('a claim by %s', (_, state, memberId, now, refusal) => {
  expect(claimRefusal({ senderId: SENDER, state, lapsesAt: LAPSES }, memberId, now)).toBe(refusal);
});

it.each<[PointsTransferState, PointsTransferState]>([
  ['offered', 'returned'],
  ['claimed', 'claimed'],
  ['cancelled', 'cancelled'],
])('%s when its time is over is %s, written or not', (state, seen) => {
  expect(stateAt({ state, lapsesAt: LAPSES }, LAPSES)).toBe(seen);
  expect(stateAt({ state, lapsesAt: LAPSES }, before)).toBe(state);
});
