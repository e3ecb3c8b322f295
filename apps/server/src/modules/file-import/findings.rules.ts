import type { MemberId } from '../../platform/index.js';
import type { Findings, ImportShape, Judged, Numbered, Rejection } from './file-import.types.js';

export function noNumbers(): Findings {
  return { rows: 0, valid: 0, members: 0, known: 0, rejected: 0, reasons: [] };
}

/** Adds one row to what has been found; changes `findings`. */
export function countRow(findings: Findings, judged: Judged): void {
  findings.rows += 1;
  if (judged.state === 'valid') findings.valid += 1;
  countEnd(findings, judged);
}

/** A row that was found good is not granted after all: another came first, or time has passed. */
export function recountRow(findings: Findings, judged: Judged): void {
  findings.valid -= 1;
  countEnd(findings, judged);
}

function countEnd(findings: Findings, { state, rejection }: Judged): void {
  if (state === 'known') findings.known += 1;
  if (rejection) countReason(findings, rejection);
}

function countReason(findings: Findings, { column, reason }: Rejection): void {
  findings.rejected += 1;
  const found = findings.reasons.find((one) => one.column === column && one.reason === reason);
  if (found) found.rows += 1;
  else findings.reasons.push({ column, reason, rows: 1 });
}

export const GRANTED: Judged = { state: 'granted', rejection: null };
export const KNOWN: Judged = { state: 'known', rejection: null };

/** Of a row that nothing else speaks against. */
export function verdictOf(rejection: Rejection | null): Judged {
  return { state: rejection ? 'rejected' : 'valid', rejection };
}

export function refused(column: Rejection['column'], reason: Rejection['reason']): Judged {
  return { state: 'rejected', rejection: { column, reason } };
}

/**
 * What its number and its member say of a row; null: nothing against it. `before` is what was granted
 * under this number, `isFirst` whether the file has the number here for the first time.
 */
export function numberVerdict<S extends ImportShape>(
  { memberId, own }: { memberId: MemberId | null; own: S['own'] },
  { before, isFirst }: { before: Numbered<S> | null; isFirst: boolean },
): Judged | null {
  if (!isFirst) return refused('sourceId', 'SOURCE_TWICE');
  if (memberId === null) return refused('member', 'MEMBER_UNKNOWN');
  if (!before) return null;
  const same = before.memberId === memberId && isSame(before.own, own);
  return same ? KNOWN : refused('sourceId', 'SOURCE_TAKEN');
}

/** The values are plain: numbers, texts, days. */
function isSame(one: object, other: object): boolean {
  const [values, others] = [new Map(Object.entries(one)), Object.entries(other)];
  return others.every(([name, value]) => values.get(name) === value);
}
