import type { MemberId } from '../../platform/index.js';
import type { ImportShape, Numbered } from './file-import.types.js';
import { numberVerdict } from './findings.rules.js';

const [A, B] = ['mbr_A' as MemberId, 'mbr_B' as MemberId];
const own = { worth: 100, lastDay: '2027-12-31' };
const row: { memberId: MemberId | null; own: object } = { memberId: A, own };
const before: Numbered<ImportShape> = { memberId: A, own };
const unknown = { before: null, isFirst: true };

test.each<[string, typeof row, Parameters<typeof numberVerdict>[1], [string, string?] | null]>([
  ['that nobody has', row, unknown, null],
  ['of nobody', { ...row, memberId: null }, unknown, ['rejected', 'MEMBER_UNKNOWN']],
  ['again in its file', row, { before, isFirst: false }, ['rejected', 'SOURCE_TWICE']],
  ['granted before, just so', row, { ...unknown, before }, ['known']],
  [
    'granted before with more',
    row,
    { ...unknown, before: { ...before, own: { ...own, worth: 99 } } },
    ['rejected', 'SOURCE_TAKEN'],
  ],
  [
    'granted before without an end',
    row,
    { ...unknown, before: { ...before, own: { ...own, lastDay: null } } },
    ['rejected', 'SOURCE_TAKEN'],
  ],
  [
    'granted before to another member',
    row,
    { ...unknown, before: { ...before, memberId: B } },
    ['rejected', 'SOURCE_TAKEN'],
  ],
])('a row with a number %s', (_, asked, facts, told) => {
  const verdict = numberVerdict(asked, facts);
  const words = verdict && [verdict.state, verdict.rejection?.reason].filter(Boolean);
  expect(words).toEqual(told);
});
