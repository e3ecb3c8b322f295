/** Whether a row of old balances is granted, with what is known of its member and its number. */
import type { BusinessDay, ImportRejection } from '@shuke/shared';
import type {
  Findings,
  ImportedLot,
  OldBalance,
  Rejection,
  RowState,
} from './points-import.types.js';

export interface Judged {
  state: RowState;
  rejection: Rejection | null;
}

/** The same number of the old system, and everything about it. */
export function isSame(lot: ImportedLot, other: ImportedLot): boolean {
  return (
    lot.memberId === other.memberId &&
    lot.points === other.points &&
    lot.lastDay === other.lastDay &&
    lot.earnedOn === other.earnedOn
  );
}

/**
 * `before` is the lot that was granted under this number, `isFirst` whether the file has the number
 * here for the first time.
 */
export function judge(
  row: OldBalance & { memberId: ImportedLot['memberId'] | null },
  { before, isFirst, today }: { before: ImportedLot | null; isFirst: boolean; today: BusinessDay },
): Judged {
  const { memberId } = row;
  if (!isFirst) return no('sourceId', 'SOURCE_TWICE');
  if (memberId === null) return no('member', 'MEMBER_UNKNOWN');
  if (before) return isSame(before, { ...row, memberId }) ? KNOWN : no('sourceId', 'SOURCE_TAKEN');
  // The last good day itself is still good.
  if (row.lastDay !== null && row.lastDay < today) return no('lastDay', 'LAST_DAY_PAST');
  return { state: 'valid', rejection: null };
}

const KNOWN: Judged = { state: 'known', rejection: null };

function no(column: Rejection['column'], reason: ImportRejection): Judged {
  return { state: 'rejected', rejection: { column, reason } };
}

export function noFindings(): Findings {
  const numbers = { rows: 0, valid: 0, members: 0, points: 0, known: 0, rejected: 0 };
  return { ...numbers, months: [], reasons: [] };
}

/** Adds one row to what has been found; changes `findings`. */
export function count(findings: Findings, { state, rejection }: Judged, row: Ending | null): void {
  findings.rows += 1;
  if (state === 'known') findings.known += 1;
  if (state === 'valid' && row) {
    findings.valid += 1;
    findings.points += row.points;
    countMonth(findings, row, 1);
  }
  if (rejection) countReason(findings, rejection);
}

/** A row that was found good is not granted after all: another came first, or time has passed. */
export function recount(findings: Findings, row: Judged & Ending): void {
  findings.valid -= 1;
  findings.points -= row.points;
  countMonth(findings, row, -1);
  if (row.state === 'known') findings.known += 1;
  if (row.rejection) countReason(findings, row.rejection);
}

type Ending = Pick<OldBalance, 'points' | 'lastDay'>;

function countMonth({ months }: Findings, { points, lastDay }: Ending, lots: 1 | -1): void {
  const month = lastDay?.slice(0, 'YYYY-MM'.length) ?? null;
  let found = months.find((one) => one.month === month);
  if (!found) {
    found = { month, lots: 0, points: 0 };
    months.push(found);
    // Those that never end come last.
    months.sort((one, other) => ((one.month ?? '9999') < (other.month ?? '9999') ? -1 : 1));
  }
  found.lots += lots;
  found.points += lots * points;
}

function countReason(findings: Findings, { column, reason }: Rejection): void {
  findings.rejected += 1;
  const found = findings.reasons.find((one) => one.column === column && one.reason === reason);
  if (found) found.rows += 1;
  else findings.reasons.push({ column, reason, rows: 1 });
}
