import type {
  BusinessDay,
  ImportColumn,
  ImportMembersBy,
  ImportRejection,
  PointsImportState,
} from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

export type ImportId = Id<'imp'>;

/** Where an import stands; what its task is about makes the state that people see. */
export type ImportStep = 'upload' | 'check' | 'checked' | 'grant' | 'done' | 'expired';

export interface PointsImport {
  id: ImportId;
  fileName: string;
  membersBy: ImportMembersBy;
  /** Whose numbers the members have, when they are of a channel. */
  channel: string | null;
  step: ImportStep;
  state: PointsImportState;
  /** In the order of the file; null until the first piece has come. */
  columns: ImportColumn[] | null;
  /** Pieces and lines of the file that have come. */
  pieces: number;
  lines: number;
  /** What checking found; null until it has ended. */
  findings: Findings | null;
  /** What has been granted so far. */
  granted: Granted;
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

/** What a lot of an old balance is. */
export interface OldBalance {
  points: number;
  /** The last good day; null: never ends. */
  lastDay: BusinessDay | null;
  earnedOn: BusinessDay | null;
  sourceId: string;
}

export interface Rejection {
  /** Null: the whole row. */
  column: ImportColumn | null;
  reason: ImportRejection;
}

/** A row of the file as it was read. */
export type ReadRow =
  | ({ fits: true; member: MemberKey } & OldBalance)
  | { fits: false; rejection: Rejection; sourceId: string | null };

/** staged: read; valid: to be granted; known: was granted before, just so. */
export type RowState = 'staged' | 'valid' | 'known' | 'rejected' | 'granted';

/** A row between the file and the ledger; phones only as their index. */
export interface StagedRow {
  lineNo: number;
  state: RowState;
  memberKind: MemberKind | null;
  memberKey: Buffer | null;
  memberId: MemberId | null;
  points: number | null;
  lastDay: BusinessDay | null;
  earnedOn: BusinessDay | null;
  sourceId: string | null;
  rejection: Rejection | null;
}

/** A lot that an import has granted, by its number in the old system. */
export interface ImportedLot extends OldBalance {
  memberId: MemberId;
}

export interface RejectionCount extends Rejection {
  rows: number;
}

/** What checking a file found, in numbers. */
export interface Findings {
  rows: number;
  valid: number;
  members: number;
  points: number;
  known: number;
  rejected: number;
  /** Of the valid ones, by the month of their last day; null: never ends. */
  months: { month: string | null; lots: number; points: number }[];
  reasons: RejectionCount[];
}

export interface Granted {
  lots: number;
  points: number;
}
