/**
 * Grants the rows that were found good, some at a step: lots, numbers, rows and the task's cursor are
 * one unit of work, so a worker that is killed loses and doubles nothing, and a cancel stops between
 * two steps. What is left is always "the rows that are valid", so it goes on wherever it stood.
 *
 * Locks: the members in the order of their ids, the numbers of the old system (`imported_lot`, whose
 * primary key lets each be granted once for the whole brand), each member's points account. A row is
 * judged once more under these locks.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, businessDayOf, endOfDay, startOfDay } from '@shuke/shared';
import {
  type Ctx,
  invariant,
  type MemberId,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { PointsBooks } from '../points/index.js';
import type { ImportParams } from './check-import.task.js';
import { judge, recount } from './grant.rules.js';
import { ImportedLotRepository, type LotAtLine } from './imported-lot.repository.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { ImportedLot, ImportId, StagedRow } from './points-import.types.js';
import { StagedRowRepository } from './staged-row.repository.js';

export const GRANT_IMPORT = 'points.import';
const ROWS_AT_A_STEP = 200;

type GoodRow = StagedRow & LotAtLine;

@Injectable()
export class GrantImport implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly imports: PointsImportRepository,
    private readonly rows: StagedRowRepository,
    private readonly lots: ImportedLotRepository,
    private readonly memberLock: MemberLock,
    private readonly books: PointsBooks,
    private readonly brand: BrandService,
  ) {}

  onModuleInit(): void {
    this.tasks.register<ImportParams, null>(GRANT_IMPORT, {
      step: (tx, ctx, task) => this.step(tx, ctx, task),
    });
  }

  private async step(
    tx: Tx,
    ctx: Ctx,
    { params: { importId } }: TaskAtStep<ImportParams, null>,
  ): Promise<StepOutcome<null>> {
    const rows = (await this.rows.listValid(tx, importId, ROWS_AT_A_STEP)) as GoodRow[];
    const judged = await this.judge(tx, ctx, importId, rows);
    const granted = judged.filter(({ state }) => state === 'granted') as GoodRow[];
    await this.post(tx, ctx, granted);
    await this.rows.change(tx, importId, judged);
    await this.note(tx, ctx, importId, judged);
    const finished = rows.length < ROWS_AT_A_STEP;
    if (finished) await this.imports.end(tx, importId);
    return { done: rows.length, cursor: null, finished, result: { importId } };
  }

  /** Takes the numbers of those that may be granted, and says what becomes of each row. */
  private async judge(
    tx: Tx,
    ctx: Ctx,
    id: ImportId,
    rows: readonly GoodRow[],
  ): Promise<StagedRow[]> {
    const today = businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
    const ids = [...new Set(rows.map(({ memberId }) => memberId))];
    const members = new Set((await this.memberLock.lockMany(tx, ids)).map((member) => member.id));
    const look = (row: GoodRow, before: ImportedLot | null) => {
      const memberId = members.has(row.memberId) ? row.memberId : null;
      return judge({ ...row, memberId }, { before, isFirst: true, today });
    };
    const good = rows.filter((row) => look(row, null).state === 'valid');
    const inOrder = good.sort((one, other) => (one.sourceId < other.sourceId ? -1 : 1));
    const taken = await this.lots.claim(tx, id, inOrder, ctx.now);
    return rows.map((row) => {
      const verdict = look(row, taken.get(row.sourceId) ?? null);
      return { ...row, ...verdict, state: verdict.state === 'valid' ? 'granted' : verdict.state };
    });
  }

  private async post(tx: Tx, ctx: Ctx, rows: readonly GoodRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { timeZone } = await this.brand.settings();
    const lotsOf = byMember(rows);
    const books = await this.books.openMany(tx, [...lotsOf.keys()], ctx.now);
    invariant(books.length === lotsOf.size, 'a member has an account');
    for (const book of books) {
      const lots = lotsOf.get(book.opened.memberId) ?? [];
      for (const lot of lots) book.earn(earningOf(lot, ctx.now, timeZone));
    }
    await this.books.saveMany(tx, ctx, books);
  }

  /** The import's own numbers, and what checking did not foresee. */
  private async note(tx: Tx, ctx: Ctx, id: ImportId, judged: readonly StagedRow[]): Promise<void> {
    const granted = judged.filter(({ state }) => state === 'granted');
    const points = granted.reduce((sum, row) => sum + (row.points ?? 0), 0);
    await this.imports.addGranted(tx, id, { lots: granted.length, points }, ctx.now);
    const others = judged.filter(({ state }) => state !== 'granted') as GoodRow[];
    if (others.length === 0) return;
    const one = await this.imports.lock(tx, id);
    invariant(one?.findings, 'an import is granted after it was checked');
    for (const row of others) recount(one.findings, row);
    await this.imports.changeFindings(tx, id, one.findings);
  }
}

function byMember(rows: readonly GoodRow[]): Map<MemberId, GoodRow[]> {
  const grouped = new Map<MemberId, GoodRow[]>();
  for (const row of rows) grouped.set(row.memberId, [...(grouped.get(row.memberId) ?? []), row]);
  return grouped;
}

/** Good at once; dated when it was earned, where the file says it. */
function earningOf({ points, lastDay, earnedOn, sourceId }: GoodRow, now: Date, timeZone: string) {
  const occurredAt = earnedOn === null ? now : startOfDay(earnedOn, timeZone);
  return {
    points,
    reason: 'IMPORT',
    source: { type: 'import', id: sourceId } as const,
    occurredAt,
    availableAt: occurredAt,
    expiresAt: endOf(lastDay, timeZone),
  };
}

function endOf(lastDay: BusinessDay | null, timeZone: string): Date | null {
  return lastDay && endOfDay(lastDay, timeZone);
}
