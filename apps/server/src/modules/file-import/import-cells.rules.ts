/** A file as it is read: its head, then row by row. Nothing here asks the database. */
import {
  type BusinessDay,
  IMPORT_COLUMN_LABELS,
  type ImportColumn,
  type ImportMembersBy,
  type ImportRejection,
  isMemberNo,
} from '@shuke/shared';
import type { ImportShape, MemberKey, ReadRow, Rejection } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';

/** Visible ASCII: what is kept as a source's id. */
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

/** Columns by either of their names, in any order; one that is missing could make something last for ever. */
export function readHead(
  cells: readonly string[],
  { columns: known, needed }: Pick<ImportKind<ImportShape>, 'columns' | 'needed'>,
): ImportColumn[] | HeadFault {
  const columns: ImportColumn[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    const column = known.find((one) => name === one || name === IMPORT_COLUMN_LABELS[one]);
    if (column === undefined) return { place: index + 1, fault: '不认识这一列的列名' };
    if (columns.includes(column)) return { place: index + 1, fault: '与前面的列重复' };
    columns.push(column);
  }
  const missing = needed.find((column) => !columns.includes(column));
  if (missing === undefined) return columns;
  return { place: columns.length, fault: `缺少「${IMPORT_COLUMN_LABELS[missing]}」这一列` };
}

/** The first thing that is wrong with a row is told. */
export function readRow<S extends ImportShape>(
  cells: readonly string[],
  terms: ReadingTerms,
  kind: Pick<ImportKind<S>, 'read'>,
): ReadRow<S['own']> {
  const { columns } = terms;
  if (cells.length !== columns.length) return rejected({ column: null, reason: 'COLUMNS' }, null);
  const cell = (column: ImportColumn) => cells[columns.indexOf(column)]?.trim() ?? '';
  const source = readSource(cell('sourceId'), terms);
  const sourceId = typeof source === 'string' ? source : null;
  const member = readMember(cell('member'), terms);
  if (isRejection(member)) return rejected(member, sourceId);
  const own = kind.read(cell, terms.today);
  if (isRejection(own)) return rejected(own, sourceId);
  if (typeof source !== 'string') return rejected(source, null);
  return { fits: true, member, sourceId: source, own };
}

function rejected(rejection: Rejection, sourceId: string | null): ReadRow<never> {
  return { fits: false, rejection, sourceId };
}

export function isRejection(read: object): read is Rejection {
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

/** Stays in the books after the person is forgotten, so it may not be what finds the person. */
function readSource(text: string, { phoneOf }: ReadingTerms): string | Rejection {
  const no = (reason: ImportRejection): Rejection => ({ column: 'sourceId', reason });
  if (text === '') return no('SOURCE_MISSING');
  if (!VISIBLE.test(text)) return no('SOURCE_FORM');
  return phoneOf(text) === null ? text : no('SOURCE_IS_PHONE');
}
