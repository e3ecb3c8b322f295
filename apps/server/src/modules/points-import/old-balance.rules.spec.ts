import { businessDay, type ImportColumn, memberNoOf } from '@shuke/shared';
import { type ReadingTerms, readHead, readRow } from '../file-import/import-cells.rules.js';
import { normalizePhone } from '../member/index.js';
import { POINTS_IMPORT } from './points-import.kind.js';

const NO = memberNoOf(123_456_789);
const terms: ReadingTerms = {
  columns: POINTS_IMPORT.columns,
  membersBy: 'member',
  today: businessDay('2026-03-10'),
  phoneOf: normalizePhone,
};
/** A row that fits, with some cells changed. */
const cells = (changed: Partial<Record<ImportColumn, string>>) => {
  const row = { member: '13800138000', points: '100', lastDay: '', earnedOn: '', sourceId: 'A-1' };
  return Object.values({ ...row, ...changed });
};
const read = (changed: Partial<Record<ImportColumn, string>>) =>
  readRow(cells(changed), terms, POINTS_IMPORT);

describe('the head of a file', () => {
  test.each([
    ['by their names', ['member', 'points', 'lastDay', 'earnedOn', 'sourceId']],
    ['in Chinese, in another order', ['编号', '会员', '积分', '最后有效日']],
    ['with blanks around them', [' 会员 ', '积分', 'lastDay', '编号 ']],
  ])('names the columns %s', (_, head) => {
    expect(readHead(head, POINTS_IMPORT)).toHaveLength(head.length);
  });

  test.each([
    ['without the last day', ['会员', '积分', '编号'], 3, '缺少「最后有效日」这一列'],
    ['without numbers', ['会员', '积分', '最后有效日'], 3, '缺少「编号」这一列'],
    ['with a column of another name', ['会员', '积分', '到期日', '编号'], 3, '不认识这一列的列名'],
    ['with a column twice', ['会员', '积分', 'points'], 3, '与前面的列重复'],
    ['that is a row already', ['13800138000', '100', '', 'A'], 1, '不认识这一列的列名'],
  ])('%s is no head, and nothing of it is quoted', (_, head, place, fault) => {
    expect(readHead(head, POINTS_IMPORT)).toEqual({ place, fault });
  });
});

describe('a row that fits', () => {
  test.each([
    ['by phone', { member: '138 0013 8000' }, { member: { kind: 'phone', text: '13800138000' } }],
    ['by member number', { member: NO }, { member: { kind: 'no', text: NO } }],
    ['without an end', { lastDay: '' }, { lastDay: null, earnedOn: null }],
    ['with a last day', { lastDay: '2027-12-31' }, { lastDay: '2027-12-31' }],
    ['with a day of a spreadsheet', { lastDay: '2027/1/5' }, { lastDay: '2027-01-05' }],
    ['earned today', { earnedOn: '2026-03-10' }, { earnedOn: '2026-03-10' }],
    ['that ends in fifty years', { lastDay: '2076-03-10' }, { lastDay: '2076-03-10' }],
    ['of the most points', { points: '10000000' }, { points: 10_000_000 }],
    ['that has ended: that is for later', { lastDay: '2020-01-01' }, { lastDay: '2020-01-01' }],
  ])('%s', (_, changed, expected) => {
    const { member, ...own } = expected as { member?: object };
    const named = member === undefined ? {} : { member };
    expect(read(changed)).toMatchObject({ fits: true, sourceId: 'A-1', ...named, own });
  });

  test('by the number of a channel', () => {
    const external = { ...terms, membersBy: 'external' as const };
    const row = readRow(cells({ member: NO }), external, POINTS_IMPORT);
    expect(row).toMatchObject({ fits: true, member: { kind: 'external', text: NO } });
  });
});

describe('a row that does not', () => {
  test.each([
    ['member', '', 'MEMBER_MISSING'],
    ['member', '1234567890', 'MEMBER_FORM'],
    ['member', '12800138000', 'MEMBER_FORM'],
    ['member', '张三', 'MEMBER_FORM'],
    ['points', '', 'POINTS_MISSING'],
    ['points', '-5', 'POINTS_NEGATIVE'],
    ['points', '-0.5', 'POINTS_NEGATIVE'],
    ['points', '10.5', 'POINTS_FRACTION'],
    ['points', '100.00', 'POINTS_FRACTION'],
    ['points', '0', 'POINTS_ZERO'],
    ['points', '1,000', 'POINTS_FORM'],
    ['points', '1e3', 'POINTS_FORM'],
    ['points', '１００', 'POINTS_FORM'],
    ['points', 'NaN', 'POINTS_FORM'],
    ['points', '10000001', 'POINTS_TOO_MANY'],
    ['points', '99999999999999999999', 'POINTS_TOO_MANY'],
    ['lastDay', '2027-02-29', 'DAY_FORM'],
    ['lastDay', '31/12/2027', 'DAY_FORM'],
    ['lastDay', '永久', 'DAY_FORM'],
    ['lastDay', '2076-03-11', 'LAST_DAY_FAR'],
    ['lastDay', '9999-12-31', 'LAST_DAY_FAR'],
    ['earnedOn', 'yesterday', 'DAY_FORM'],
    ['earnedOn', '1989-12-31', 'EARNED_LONG_AGO'],
    ['earnedOn', '2026-03-11', 'EARNED_AHEAD'],
    ['sourceId', '', 'SOURCE_MISSING'],
    ['sourceId', '积分-1', 'SOURCE_FORM'],
    ['sourceId', 'A 1', 'SOURCE_FORM'],
    ['sourceId', 'x'.repeat(65), 'SOURCE_FORM'],
    ['sourceId', '13800138000', 'SOURCE_IS_PHONE'],
  ] as const)('%s %s: %s', (column, text, reason) => {
    const row = read({ [column]: text });
    expect(row).toEqual({
      fits: false,
      rejection: { column, reason },
      sourceId: column === 'sourceId' ? null : 'A-1',
    });
  });

  test('earned after its last day', () => {
    const row = read({ lastDay: '2026-03-01', earnedOn: '2026-03-02' });
    expect(row).toMatchObject({
      rejection: { column: 'earnedOn', reason: 'EARNED_AFTER_LAST_DAY' },
    });
  });

  test.each([
    ['a cell too few', ['13800138000', '100', '', '']],
    ['a cell too many', ['13800138000', '100', '', '', 'A', 'B']],
  ])('%s: the whole row', (_, row) => {
    expect(readRow(row, terms, POINTS_IMPORT)).toMatchObject({
      rejection: { column: null, reason: 'COLUMNS' },
    });
  });

  test('a channel’s number that is none', () => {
    const external = { ...terms, membersBy: 'external' as const };
    expect(readRow(cells({ member: '会员 1' }), external, POINTS_IMPORT)).toMatchObject({
      rejection: { column: 'member', reason: 'EXTERNAL_FORM' },
    });
  });
});
