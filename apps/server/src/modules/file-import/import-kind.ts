import type { BusinessDay, ErrorCode, ImportColumn } from '@shuke/shared';
import type { Ctx, MemberId, Reader, Tx } from '../../platform/index.js';
import type {
  FileImport,
  GoodRow,
  ImportShape,
  Judged,
  ReadableRow,
  Rejection,
} from './file-import.types.js';

/** What an import is of: its file, its tables, its words. */
export interface ImportKind<S extends ImportShape> {
  /** Begins the names of its units of work and of its audit entries. */
  word: string;
  /** In the titles of its tasks: what is imported. */
  title: string;
  tables: { imports: string; rows: string; numbers: string };
  /** The columns of `rows` and `numbers` that hold what a row says itself, by its name there. */
  own: { [F in keyof S['own'] & string]: string };
  /** The columns of `imports` that count what was granted; the first one counts rows. */
  granted: { [F in keyof S['granted'] & string]: string };
  columns: readonly ImportColumn[];
  needed: readonly ImportColumn[];
  /** What a row says itself, or the first thing that is wrong with it. */
  read(cell: (column: ImportColumn) => string, today: BusinessDay): S['own'] | Rejection;
  tasks: { check: string; grant: string };
  errors: { unknown: ErrorCode; outOfStep: ErrorCode; expired: ErrorCode };
  /** What somebody who confirmed it was told, for the audit log. */
  confirmed(findings: S['findings']): object;
}

/** A row with what its file says of it. */
export type Candidate<S extends ImportShape> = ReadableRow<S> & {
  /** Whether the file has its number here for the first time. */
  isFirst: boolean;
};

/** What is done with the rows of an import; the steps around it are the same for all. */
export interface ImportWork<S extends ImportShape> {
  kind: ImportKind<S>;
  noFindings(): S['findings'];
  /** What would become of rows, in their order; nothing is locked. `memberId` null: there is no such member. */
  look(reader: Reader, ctx: Ctx, rows: readonly Candidate<S>[]): Promise<Judged[]>;
  /** Counts what a valid row brings (1), or that it doesn't after all (-1); changes `findings`. */
  count(findings: S['findings'], row: ReadableRow<S>, rows: 1 | -1): void;
  /** Completes the findings when all rows are looked at. */
  conclude?(reader: Reader, findings: S['findings']): Promise<void>;
  /**
   * Grants rows; the members that are there are locked. Gives what became of each, in their order:
   * `granted`, or why not.
   */
  grant(
    tx: Tx,
    ctx: Ctx,
    one: Pick<FileImport, 'id'>,
    rows: readonly GoodRow<S>[],
    members: ReadonlySet<MemberId>,
  ): Promise<Judged[]>;
  /** What granted rows come to, in the numbers of the import. */
  sum(rows: readonly GoodRow<S>[]): S['granted'];
}
