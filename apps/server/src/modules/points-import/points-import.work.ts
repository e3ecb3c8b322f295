/** What importing old balances does with its rows: lots in the ledger, under the numbers of the old system. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, businessDayOf, endOfDay, startOfDay } from '@shuke/shared';
import { type Ctx, invariant, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import {
  type Candidate,
  CheckImport,
  type GoodRow as GoodRowOf,
  GRANTED,
  GrantImport,
  ImportedNumbers,
  type ImportWork,
  type Judged,
  type Numbered,
  noNumbers,
  numberVerdict,
  type ReadableRow,
  verdictOf,
} from '../file-import/index.js';
import { PointsBooks } from '../points/index.js';
import { countPoints, endFault } from './grant.rules.js';
import { POINTS_IMPORT } from './points-import.kind.js';
import type { PointsFindings, PointsShape } from './points-import.types.js';

type GoodRow = GoodRowOf<PointsShape>;

@Injectable()
export class PointsImportWork implements ImportWork<PointsShape>, OnModuleInit {
  readonly kind = POINTS_IMPORT;

  constructor(
    private readonly checking: CheckImport,
    private readonly granting: GrantImport,
    private readonly numbers: ImportedNumbers,
    private readonly books: PointsBooks,
    private readonly brand: BrandService,
  ) {}

  onModuleInit(): void {
    this.checking.register(this);
    this.granting.register(this);
  }

  noFindings(): PointsFindings {
    return { ...noNumbers(), points: 0, months: [] };
  }

  async look(reader: Reader, ctx: Ctx, rows: readonly Candidate<PointsShape>[]): Promise<Judged[]> {
    const sourceIds = rows.map(({ sourceId }) => sourceId);
    const before = await this.numbers.list<PointsShape>(reader, POINTS_IMPORT, sourceIds);
    const today = await this.today(ctx);
    return rows.map(({ isFirst, ...row }) =>
      judge(row, { before: before.get(row.sourceId) ?? null, isFirst }, today),
    );
  }

  count(findings: PointsFindings, { own }: ReadableRow<PointsShape>, rows: 1 | -1): void {
    countPoints(findings, own, rows);
  }

  /** Takes the numbers of those that may be granted. */
  async grant(
    tx: Tx,
    ctx: Ctx,
    { id }: Parameters<ImportWork<PointsShape>['grant']>[2],
    rows: readonly GoodRow[],
    members: ReadonlySet<MemberId>,
  ): Promise<Judged[]> {
    const today = await this.today(ctx);
    const look = (row: GoodRow, before: Numbered<PointsShape> | null) => {
      const memberId = members.has(row.memberId) ? row.memberId : null;
      return judge({ ...row, memberId }, { before, isFirst: true }, today);
    };
    const good = rows.filter((row) => look(row, null).state === 'valid');
    const taken = await this.numbers.claim<PointsShape>(tx, POINTS_IMPORT, id, good, ctx.now);
    const verdicts = rows.map((row) => look(row, taken.get(row.sourceId) ?? null));
    await this.post(
      tx,
      ctx,
      rows.filter((_, index) => verdicts[index]?.state === 'valid'),
    );
    return verdicts.map((verdict) => (verdict.state === 'valid' ? GRANTED : verdict));
  }

  sum(rows: readonly GoodRow[]): PointsShape['granted'] {
    return { lots: rows.length, points: rows.reduce((sum, { own }) => sum + own.points, 0) };
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

  private async today(ctx: Ctx): Promise<BusinessDay> {
    return businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
  }
}

type Facts = Parameters<typeof numberVerdict<PointsShape>>[1];

function judge(row: ReadableRow<PointsShape>, facts: Facts, today: BusinessDay): Judged {
  return numberVerdict<PointsShape>(row, facts) ?? verdictOf(endFault(row.own, today));
}

function byMember(rows: readonly GoodRow[]): Map<MemberId, GoodRow[]> {
  const grouped = new Map<MemberId, GoodRow[]>();
  for (const row of rows) grouped.set(row.memberId, [...(grouped.get(row.memberId) ?? []), row]);
  return grouped;
}

/** Good at once; dated when it was earned, where the file says it. */
function earningOf({ own, sourceId }: GoodRow, now: Date, timeZone: string) {
  const { points, lastDay, earnedOn } = own;
  const occurredAt = earnedOn === null ? now : startOfDay(earnedOn, timeZone);
  return {
    points,
    reason: 'IMPORT',
    source: { type: 'import', id: sourceId } as const,
    occurredAt,
    availableAt: occurredAt,
    expiresAt: lastDay && endOfDay(lastDay, timeZone),
  };
}
