import { createHash } from 'node:crypto';
import type { Entry, Lot } from './ledger.types.js';
import { CHAIN_START, entryDigest, lotDigest } from './points.digest.js';

const MEMBER = 'mbr_01J0000000000000000000000A';

const ENTRY: Entry = {
  seq: 7,
  kind: 'reverse',
  points: -165,
  balanceAfter: 332,
  reason: 'REFUND',
  source: { type: 'refund', id: 'rfd_1' },
  undoes: { type: 'order', id: 'ord_1' },
  occurredAt: new Date('2026-03-08T12:00:00.123Z'),
  recordedAt: new Date('2026-03-08T20:00:00.456+08:00'),
  allocations: [
    { lotSeq: 3, points: -100 },
    { lotSeq: 1, points: -65 },
  ],
};

const LOT: Lot = {
  seq: 3,
  source: { type: 'order', id: 'ord_1' },
  grace: false,
  granted: 199,
  remaining: 34,
  availableAt: new Date('2026-03-08T12:00:00Z'),
  expiresAt: new Date('2027-12-31T16:00:00Z'),
};

/** What an auditor would compute without any line of ours. */
function sha256(before: Buffer, text: string): string {
  return createHash('sha256').update(before).update(text, 'utf8').digest('hex');
}

it('covers an entry, its allocations and the link before, in a form that stays for ever', () => {
  const content =
    '["entry","mbr_01J0000000000000000000000A",7,"reverse",-165,332,"REFUND","refund","rfd_1",' +
    '["order","ord_1"],"system:test",1772971200123,1772971200456,[[3,-100],[1,-65]]]';
  const digest = entryDigest(MEMBER, CHAIN_START, ENTRY, 'system:test');
  expect(digest.toString('hex')).toBe(sha256(Buffer.alloc(32), content));
});

it('covers what a lot was granted, not what remains of it', () => {
  const content =
    '["lot","mbr_01J0000000000000000000000A",3,"order","ord_1",false,199,1772971200000,1830268800000]';
  const before = Buffer.alloc(32, 7);
  expect(lotDigest(MEMBER, before, LOT).toString('hex')).toBe(sha256(before, content));
  expect(lotDigest(MEMBER, before, { ...LOT, remaining: 0 })).toEqual(
    lotDigest(MEMBER, before, LOT),
  );
  const endless = lotDigest(MEMBER, before, { ...LOT, expiresAt: null });
  expect(endless.toString('hex')).toBe(sha256(before, content.replace('1830268800000', 'null')));
});
