/** A file of old balances as it is read: its head, then row by row. Nothing here asks the database. */
import {
  addMonthsClamped,
  type BusinessDay,
  businessDay,
  IMPORT_COLUMN_LABELS,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportMembersBy,
  type ImportRejection,
  isBusinessDay,
  isMemberNo,
} from '@shuke/shared';
import type { MemberKey, ReadRow, Rejection } from './points-import.types.js';

const NEEDED: readonly ImportColumn[] = ['member', 'points', 'lastDay', 'sourceId'];
const MOST_POINTS = 10_000_000;
const LONGEST_MONTHS = 50 * 12;
const EARLIEST = businessDay('1990-01-01');
/** Visible ASCII: what the ledger keeps as a source's id. */
const VISIBLE = /^[\x21-\x7e]{1,64}$/;

export interface ReadingTerms {
  columns: readonly ImportColumn[];
  membersBy: ImportMembersBy;
  /** In the brand's zone. */
  today: BusinessDay;
  /** The one spelling of a phone; null when it is none. */
  phoneOf(text: string): string | null;
}

/** Why a head can't be used, in words that quote nothing of it: a file without one begins with a person. */
export type HeadFault = { place: number; fault: string };

/** Columns by either of their names, in any order; one that is missing could make points last for ever. */
export function readHead(cells: readonly string[]): ImportColumn[] | HeadFault {
  const columns: ImportColumn[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columnNamed(cell.trim());
    if (column === undefined) return { place: index + 1, fault: '不认识这一列的列名' };
    if (columns.includes(column)) return { place: index + 1, fault: '与前面的列重复' };
    columns.push(column);
  }
  const missing = NEEDED.find((column) => !columns.includes(column));
  if (missing === undefined) return columns;
  return { place: columns.length, fault: `缺少「${IMPORT_COLUMN_LABELS[missing]}」这一列` };
}

function columnNamed(name: string): ImportColumn | undefined {
  return IMPORT_COLUMNS.find((column) => name === column || name === IMPORT_COLUMN_LABELS[column]);
}

/** The first thing that is wrong with a row is told. */
export function readRow(cells: readonly string[], terms: ReadingTerms): ReadRow {
  const { columns } = terms;
  if (cells.length !== columns.length) return rejected({ column: null, reason: 'COLUMNS' }, null);
  const cell = (column: ImportColumn) => cells[columns.indexOf(column)]?.trim() ?? '';
  const source = readSource(cell('sourceId'), terms);
  const sourceId = typeof source === 'string' ? source : null;
  const member = readMember(cell('member'), terms);
  if (isRejection(member)) return rejected(member, sourceId);
  const points = readPoints(cell('points'));
  if (typeof points !== 'number') return rejected(points, sourceId);
  const days = readDays(cell('lastDay'), cell('earnedOn'), terms.today);
  if (isRejection(days)) return rejected(days, sourceId);
  if (typeof source !== 'string') return rejected(source, null);
  return { fits: true, member, points, ...days, sourceId: source };
}

function rejected(rejection: Rejection, sourceId: string | null): ReadRow {
  return { fits: false, rejection, sourceId };
}

function isRejection(read: object): read is Rejection {
  return 'reason' in read;
}

function readMember(text: string, { membersBy, phoneOf }: ReadingTerms): MemberKey | Rejection {
  const no = (reason: ImportRejection): Rejection => ({ column: 'member', reason });
  if (text === '') return no('MEMBER_MISSING');
  if (membersBy === 'external')
    return VISIBLE.test(text) ? { kind: 'external', text } : no('EXTERNAL_FORM');
  if (isMemberNo(text)) return { kind: 'no', text };
  const phone = phoneOf(text);
  return phone === null ? no('MEMBER_FORM') : { kind: 'phone', text: phone };
}

function readPoints(text: string): number | Rejection {
  const no = (reason: ImportRejection): Rejection => ({ column: 'points', reason });
  if (text === '') return no('POINTS_MISSING');
  if (/^-\d+(\.\d+)?$/.test(text)) return no('POINTS_NEGATIVE');
  if (/^\d+\.\d+$/.test(text)) return no('POINTS_FRACTION');
  if (!/^\d+$/.test(text)) return no('POINTS_FORM');
  const points = Number(text);
  if (points === 0) return no('POINTS_ZERO');
  return points > MOST_POINTS ? no('POINTS_TOO_MANY') : points;
}

interface Days {
  lastDay: BusinessDay | null;
  earnedOn: BusinessDay | null;
}

function readDays(lastText: string, earnedText: string, today: BusinessDay): Days | Rejection {
  const [lastDay, earnedOn] = [dayOf(lastText), dayOf(earnedText)];
  if (lastDay === undefined) return { column: 'lastDay', reason: 'DAY_FORM' };
  if (earnedOn === undefined) return { column: 'earnedOn', reason: 'DAY_FORM' };
  if (lastDay !== null && lastDay > addMonthsClamped(today, LONGEST_MONTHS))
    return { column: 'lastDay', reason: 'LAST_DAY_FAR' };
  const earnedFault = earnedOn && earnedDayFault(earnedOn, lastDay, today);
  return earnedFault ? { column: 'earnedOn', reason: earnedFault } : { lastDay, earnedOn };
}

function earnedDayFault(
  earnedOn: BusinessDay,
  lastDay: BusinessDay | null,
  today: BusinessDay,
): ImportRejection | null {
  if (earnedOn < EARLIEST) return 'EARNED_LONG_AGO';
  if (earnedOn > today) return 'EARNED_AHEAD';
  return lastDay !== null && earnedOn > lastDay ? 'EARNED_AFTER_LAST_DAY' : null;
}

/** `2027-12-31`, or as spreadsheets write it: `2027/12/31`. Null: empty; undefined: no day. */
function dayOf(text: string): BusinessDay | null | undefined {
  if (text === '') return null;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDay(written) ? businessDay(written) : undefined;
}

/** Stays in the ledger after the person is forgotten, so it may not be what finds the person. */
function readSource(text: string, { phoneOf }: ReadingTerms): string | Rejection {
  const no = (reason: ImportRejection): Rejection => ({ column: 'sourceId', reason });
  if (text === '') return no('SOURCE_MISSING');
  if (!VISIBLE.test(text)) return no('SOURCE_FORM');
  return phoneOf(text) === null ? text : no('SOURCE_IS_PHONE');
}
