import { businessDay } from '@shuke/shared';
import { countRow, noNumbers, recountRow } from '../file-import/findings.rules.js';
import { countPoints, endFault } from './grant.rules.js';
import type { PointsFindings } from './points-import.types.js';

const today = businessDay('2026-03-10');
const own = { points: 100, lastDay: businessDay('2027-12-31'), earnedOn: null };

test.each([
  ['good', own.lastDay, undefined],
  ['good on its last day', today, undefined],
  ['good for ever', null, undefined],
  ['over since yesterday', businessDay('2026-03-09'), 'LAST_DAY_PAST'],
])('a balance that is %s', (_, lastDay, reason) => {
  expect(endFault({ ...own, lastDay }, today)?.reason).toBe(reason);
});

test('what was found is counted by month and by reason', () => {
  const findings: PointsFindings = { ...noNumbers(), points: 0, months: [] };
  const rejection = { column: 'points', reason: 'POINTS_ZERO' } as const;
  const valid = (points: number, lastDay: string | null) => {
    countRow(findings, { state: 'valid', rejection: null });
    countPoints(findings, { points, lastDay: lastDay === null ? null : businessDay(lastDay) }, 1);
  };
  valid(5, null);
  valid(10, '2027-12-31');
  valid(20, '2027-12-01');
  valid(40, '2026-12-01');
  countRow(findings, { state: 'known', rejection: null });
  for (let times = 0; times < 2; times++) countRow(findings, { state: 'rejected', rejection });
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
  const findings: PointsFindings = { ...noNumbers(), points: 0, months: [] };
  const ending = { points: 10, lastDay: businessDay('2027-12-31') };
  const rejection = { column: 'lastDay', reason: 'LAST_DAY_PAST' } as const;
  for (let times = 0; times < 2; times++) {
    countRow(findings, { state: 'valid', rejection: null });
    countPoints(findings, ending, 1);
  }
  for (const end of [
    { state: 'known', rejection: null } as const,
    { state: 'rejected', rejection } as const,
  ]) {
    recountRow(findings, end);
    countPoints(findings, ending, -1);
  }
  expect(findings).toMatchObject({ rows: 2, valid: 0, points: 0, known: 1, rejected: 1 });
  expect(findings.months).toEqual([{ month: '2027-12', lots: 0, points: 0 }]);
});
