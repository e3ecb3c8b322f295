import { describe, expect, test } from '@jest/globals';
import { type BusinessDay, businessDay as day } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { change, JOINED } from './tier.given.js';
import { tierChangeDigest } from './tier-change.digest.js';
import { type CheckedChange, changeDifferences, lookDifferences } from './tier-check.js';

const MEMBER = 'mbr_1' as MemberId;
const SILVER_UP = change('SILVER', 'upgrade', '2025-09-01', '2026-09-01', { seq: 2 });
const checked = (one: CheckedChange['change']): CheckedChange => ({
  memberId: MEMBER,
  change: one,
  actor: 'apiKey:till',
  digest: tierChangeDigest(MEMBER, one, 'apiKey:till'),
});
const [FIRST, SECOND] = [checked(JOINED), checked(SILVER_UP)];
const told = (changes: CheckedChange[]) =>
  changeDifferences(changes, ['SILVER']).map(({ row, fields }) => `${row} ${fields}`);

describe('a change of a tier', () => {
  test('that is as it was written is told of nothing', () => {
    expect(told([FIRST, SECOND])).toEqual([]);
  });

  test.each<[string, Partial<CheckedChange['change']>]>([
    ['to_code', { toCode: 'GOLD' }],
    ['cause', { cause: 'manual' }],
    ['reason', { reason: '老顾客' }],
    ['from_code', { fromCode: 'GOLD' }],
    ['changed_at', { changedAt: new Date('2025-09-01T04:00:00.001Z') }],
    ['metric', { metric: 999 }],
    ['period_from', { periodFrom: day('2025-09-03') }],
    ['valid_until', { validUntil: day('2026-09-02') }],
  ])('of another %s is told', (column, changed) => {
    const [row] = told([FIRST, { ...SECOND, change: { ...SILVER_UP, ...changed } }]);
    expect(row).toContain('mbr_1 tier_change 2');
    expect(row).toContain(column);
  });

  test('without a digest is one of before digests, or has lost its own', () => {
    expect(told([{ ...FIRST, digest: null }, SECOND])).toEqual([]);
    expect(told([FIRST, { ...SECOND, digest: null }])).toEqual(['mbr_1 tier_change 2 digest']);
  });
});

test.each<[string, BusinessDay | null, BusinessDay | null, boolean]>([
  ['on the day after the end', day('2026-03-31'), day('2026-04-01'), true],
  ['never, without an end', null, null, true],
  ['on the end itself', day('2026-03-31'), day('2026-03-31'), false],
  ['a day too late', day('2026-03-31'), day('2026-04-02'), false],
  ['never', day('2026-03-31'), null, false],
  ['although there is no end', null, day('2026-04-01'), false],
  ['in the grace', day('2026-02-28'), day('2026-03-11'), true],
])('the next look comes %s', (_, validUntil, evaluateOn, isRight) => {
  const look = { memberId: MEMBER, tierCode: 'SILVER', validUntil, evaluateOn };
  expect(lookDifferences([look], day('2026-03-10'))).toHaveLength(isRight ? 0 : 1);
});
