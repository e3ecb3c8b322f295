import { businessDay } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { count, judge, noFindings, recount } from './grant.rules.js';
import type { ImportedLot } from './points-import.types.js';

const today = businessDay('2026-03-10');
const row: ImportedLot = {
  memberId: 'mbr_A' as MemberId,
  points: 100,
  lastDay: businessDay('2027-12-31'),
  earnedOn: null,
  sourceId: 'A-1',
};
const unknown = { before: null, isFirst: true, today };

describe('a row of old balances', () => {
  test.each([
    ['good', row, unknown, 'valid', undefined],
    ['good on its last day', { ...row, lastDay: today }, unknown, 'valid', undefined],
    ['that never ends', { ...row, lastDay: null }, unknown, 'valid', undefined],
    [
      'of yesterday',
      { ...row, lastDay: businessDay('2026-03-09') },
      unknown,
      'rejected',
      'LAST_DAY_PAST',
    ],
    ['of nobody', { ...row, memberId: null }, unknown, 'rejected', 'MEMBER_UNKNOWN'],
    ['again in its file', row, { ...unknown, isFirst: false }, 'rejected', 'SOURCE_TWICE'],
    ['granted before, just so', row, { ...unknown, before: row }, 'known', undefined],
    [
      'granted before, ended since',
      { ...row, lastDay: businessDay('2026-03-09') },
      { ...unknown, before: { ...row, lastDay: businessDay('2026-03-09') } },
      'known',
      undefined,
    ],
    [
      'with more points than before',
      row,
      { ...unknown, before: { ...row, points: 99 } },
      'rejected',
      'SOURCE_TAKEN',
    ],
    [
      'with another end',
      row,
      { ...unknown, before: { ...row, lastDay: null } },
      'rejected',
      'SOURCE_TAKEN',
    ],
    [
      'earned on another day',
      row,
      { ...unknown, before: { ...row, earnedOn: today } },
      'rejected',
      'SOURCE_TAKEN',
    ],
    [
      'of another member',
      row,
      { ...unknown, before: { ...row, memberId: 'mbr_B' as MemberId } },
      'rejected',
      'SOURCE_TAKEN',
    ],
  ])('%s', (_, asked, facts, state, reason) => {
    const judged = judge(asked, facts);
    expect([judged.state, judged.rejection?.reason]).toEqual([state, reason]);
  });
});

test('what was found is counted by month and by reason', () => {
  const findings = noFindings();
  const valid = { state: 'valid', rejection: null } as const;
  const rejection = { column: 'points', reason: 'POINTS_ZERO' } as const;
  count(findings, valid, { points: 5, lastDay: null });
  count(findings, valid, { points: 10, lastDay: businessDay('2027-12-31') });
  count(findings, valid, { points: 20, lastDay: businessDay('2027-12-01') });
  count(findings, valid, { points: 40, lastDay: businessDay('2026-12-01') });
  count(findings, { state: 'known', rejection: null }, row);
  for (let times = 0; times < 2; times++) count(findings, { state: 'rejected', rejection }, null);
  expect(findings).toEqual({
    ...{ rows: 7, valid: 4, members: 0, points: 75, known: 1, rejected: 2 },
    months: [
      { month: '2026-12', lots: 1, points: 40 },
      { month: '2027-12', lots: 2, points: 30 },
      { month: null, lots: 1, points: 5 },
    ],
    reasons: [{ ...rejection, rows: 2 }],
  });
});

test('what is not granted after all is taken out of what was found good', () => {
  const findings = noFindings();
  const ending = { points: 10, lastDay: businessDay('2027-12-31') };
  count(findings, { state: 'valid', rejection: null }, ending);
  count(findings, { state: 'valid', rejection: null }, ending);
  recount(findings, { state: 'known', rejection: null, ...ending });
  const rejection = { column: 'lastDay', reason: 'LAST_DAY_PAST' } as const;
  recount(findings, { state: 'rejected', rejection, ...ending });
  expect(findings).toMatchObject({ rows: 2, valid: 0, points: 0, known: 1, rejected: 1 });
  expect(findings.months).toEqual([{ month: '2027-12', lots: 0, points: 0 }]);
});
