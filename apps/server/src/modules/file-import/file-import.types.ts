import type { ImportColumn, ImportMembersBy, ImportRejection, ImportState } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

export type ImportId = Id<'imp'>;

/** What differs between imports of one thing and of another. */
export interface ImportShape {
  /** What a row says besides its member and its number in the old system. */
  own: object;
  findings: Findings;
  /** What has been granted so far, in numbers. */
  granted: object;
}

/** Where an import stands; what its task is about makes the state that people see. */
export type ImportStep = 'upload' | 'check' | 'checked' | 'grant' | 'done' | 'expired';

export interface FileImport<S extends ImportShape = ImportShape> {
  id: ImportId;
  fileName: string;
  membersBy: ImportMembersBy;
  /** Whose numbers the members have, when they are of a channel. */
  channel: string | null;
  step: ImportStep;
  state: ImportState;
  /** In the order of the file; null until the first piece has come. */
  columns: ImportColumn[] | null;
  /** Pieces and lines of the file that have come. */
  pieces: number;
  lines: number;
  /** What checking found; null until it has ended. */
  findings: S['findings'] | null;
  granted: S['granted'];
  taskId: Id<'tsk'> | null;
  startedBy: string;
  startedAt: Date;
  touchedAt: Date;
}

/** How a row names its member: by number, by phone, by a channel's number. */
export type MemberKind = 'no' | 'phone' | 'external';

export interface MemberKey {
  kind: MemberKind;
  /** Of a phone the normalized number; never stored so. */
  text: string;
}

export interface Rejection {
  /** Null: the whole row. */
  column: ImportColumn | null;
  reason: ImportRejection;
}

/** A row of the file as it was read. */
export type ReadRow<Own> =
  | { fits: true; member: MemberKey; sourceId: string; own: Own }
  | { fits: false; rejection: Rejection; sourceId: string | null };

/** staged: read; valid: to be granted; known: was granted before, just so. */
export type RowState = 'staged' | 'valid' | 'known' | 'rejected' | 'granted';

interface RowPlace {
  lineNo: number;
  state: RowState;
  memberKind: MemberKind | null;
  memberKey: Buffer | null;
  memberId: MemberId | null;
  sourceId: string | null;
  rejection: Rejection | null;
}

/** A row between the file and what it grants; phones only as their index. What can't be read has nothing of its own. */
export type StagedRow<S extends ImportShape = ImportShape> = RowPlace & {
  own: S['own'] | null;
};

/** A row that could be read. */
export type ReadableRow<S extends ImportShape> = RowPlace & { own: S['own']; sourceId: string };

/** A row that was found good when the file was checked. */
export type GoodRow<S extends ImportShape> = ReadableRow<S> & { memberId: MemberId };

/** What could not be read stays rejected, however often it is looked at. */
export function isReadable<S extends ImportShape>(row: StagedRow<S>): row is ReadableRow<S> {
  return row.own !== null && row.sourceId !== null;
}

/** What was granted under a number of the old system. */
export type Numbered<S extends ImportShape> = { memberId: MemberId; own: S['own'] };

export interface Judged {
  state: RowState;
  rejection: Rejection | null;
}

export interface RejectionCount extends Rejection {
  rows: number;
}

/** What checking a file found, in numbers. */
export interface Findings {
  rows: number;
  valid: number;
  /** Different ones, of the valid rows. */
  members: number;
  known: number;
  rejected: number;
  reasons: RejectionCount[];
}
