/**
 * What importing coupons does with its rows: coupons of their templates, under the numbers of the
 * other system, within the templates' stock. What finds no stock keeps its number and stands among the
 * missed grants, from where it is given later, by hand or by the same file again. Locks after the
 * members and the numbers: the stock rows in the order of their templates.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, endOfDay } from '@shuke/shared';
import type { Ctx, MemberId, Reader, Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type Granted, MissedGrants, type Owed, owedKey, UnaskedGrants } from '../coupon/index.js';
import {
  type Candidate,
  CheckImport,
  type GoodRow as GoodRowOf,
  GRANTED,
  GrantImport,
  ImportedNumbers,
  type ImportWork,
  type Judged,
  KNOWN,
  type Numbered,
  noNumbers,
  numberVerdict,
  type ReadableRow,
  refused,
  verdictOf,
} from '../file-import/index.js';
import { COUPON_IMPORT } from './coupon-import.kind.js';
import type { CouponFindings, CouponShape, OldCoupon } from './coupon-import.types.js';
import { countCoupon, couponFault, type TemplateToday } from './old-coupon.rules.js';
import { TemplatesToday } from './templates-today.js';

type GoodRow = GoodRowOf<CouponShape>;
type Verdicts = Map<number, Judged>;

@Injectable()
export class CouponImportWork implements ImportWork<CouponShape>, OnModuleInit {
  readonly kind = COUPON_IMPORT;

  constructor(
    private readonly checking: CheckImport,
    private readonly granting: GrantImport,
    private readonly numbers: ImportedNumbers,
    private readonly templates: TemplatesToday,
    private readonly grants: UnaskedGrants,
    private readonly missed: MissedGrants,
    private readonly brand: BrandService,
  ) {}

  onModuleInit(): void {
    this.checking.register(this);
    this.granting.register(this);
  }

  noFindings(): CouponFindings {
    return { ...noNumbers(), templates: [] };
  }

  async look(reader: Reader, ctx: Ctx, rows: readonly Candidate<CouponShape>[]): Promise<Judged[]> {
    const sourceIds = rows.map(({ sourceId }) => sourceId);
    const before = await this.numbers.list<CouponShape>(reader, COUPON_IMPORT, sourceIds);
    const isOwed = await this.owed(
      reader,
      rows.filter(({ sourceId }) => before.has(sourceId)),
    );
    const { templateOf, today } = await this.templates.of(reader, ctx, codesOf(rows));
    return rows.map(({ isFirst, ...row }) =>
      judge(row, {
        ...{ isFirst, today, isOwed: isOwed(row), template: templateOf(row.own.templateCode) },
        before: before.get(row.sourceId) ?? null,
      }),
    );
  }

  count(findings: CouponFindings, { own }: ReadableRow<CouponShape>, rows: 1 | -1): void {
    countCoupon(findings, own, rows);
  }

  conclude(reader: Reader, findings: CouponFindings): Promise<void> {
    return this.templates.describe(reader, findings.templates);
  }

  /** Takes the numbers of those that may be issued, then issues. */
  async grant(
    tx: Tx,
    ctx: Ctx,
    { id }: Parameters<ImportWork<CouponShape>['grant']>[2],
    rows: readonly GoodRow[],
    members: ReadonlySet<MemberId>,
  ): Promise<Judged[]> {
    const { templateOf, today } = await this.templates.of(tx, ctx, codesOf(rows));
    const factsOf = ({ own }: GoodRow) => ({
      ...{ isFirst: true, today, template: templateOf(own.templateCode) },
    });
    const there = (row: GoodRow) => ({
      ...row,
      memberId: members.has(row.memberId) ? row.memberId : null,
    });
    const good = rows.filter((row) => {
      const facts = { ...factsOf(row), before: null, isOwed: false };
      return judge(there(row), facts).state === 'valid';
    });
    const taken = await this.numbers.claim<CouponShape>(tx, COUPON_IMPORT, id, good, ctx.now);
    const isOwed = await this.owed(
      tx,
      good.filter(({ sourceId }) => taken.get(sourceId)),
    );
    const verdicts = rows.map((row) => {
      const before = taken.get(row.sourceId) ?? null;
      return judge(there(row), { ...factsOf(row), before, isOwed: isOwed(row) });
    });
    const valid = rows.filter((_, index) => verdicts[index]?.state === 'valid');
    const issued = await this.issue(tx, ctx, valid);
    return rows.map((row, index) => issued.get(row.lineNo) ?? verdicts[index] ?? KNOWN);
  }

  sum(rows: readonly GoodRow[]): CouponShape['granted'] {
    return { coupons: rows.length };
  }

  /** One template after the other; what became of each row, by its line. */
  private async issue(tx: Tx, ctx: Ctx, rows: readonly GoodRow[]): Promise<Verdicts> {
    const { timeZone } = await this.brand.settings();
    const verdicts: Verdicts = new Map();
    for (const code of codesOf(rows)) {
      const part = rows.filter(({ own }) => own.templateCode === code);
      const owed = part.map((row) => owedOf(row, timeZone));
      const granted = await this.grants.issueEach(tx, ctx, code, owed);
      for (const row of part) verdicts.set(row.lineNo, outcomeOf(row, granted));
    }
    return verdicts;
  }

  /** Which of these found no stock before, and wait. */
  private async owed(
    reader: Reader,
    rows: readonly ReadableRow<CouponShape>[],
  ): Promise<(row: ReadableRow<CouponShape>) => boolean> {
    const owed = rows.flatMap(({ memberId, sourceId }) =>
      memberId ? [{ memberId, source: sourceOf(sourceId) }] : [],
    );
    const served = await this.missed.listServed(reader, owed);
    return ({ memberId, sourceId }) =>
      memberId !== null && served.get(owedKey({ memberId, source: sourceOf(sourceId) })) === 'open';
  }
}

interface Facts {
  before: Numbered<CouponShape> | null;
  isFirst: boolean;
  /** It found no stock before, and waits: the same row is another try. */
  isOwed: boolean;
  template: TemplateToday | null;
  today: BusinessDay;
}

function judge(
  row: ReadableRow<CouponShape>,
  { isOwed, template, today, ...facts }: Facts,
): Judged {
  const verdict = numberVerdict<CouponShape>(row, facts);
  if (verdict && !(verdict.state === 'known' && isOwed)) return verdict;
  return verdictOf(couponFault(row.own, template, today));
}

function codesOf(rows: readonly { own: OldCoupon }[]): string[] {
  return [...new Set(rows.map(({ own }) => own.templateCode))].sort();
}

function sourceOf(sourceId: string) {
  return { type: 'import' as const, id: sourceId };
}

function owedOf({ memberId, sourceId, own }: GoodRow, timeZone: string): Owed {
  const until = own.lastDay === null ? {} : { until: endOfDay(own.lastDay, timeZone) };
  return { memberId, source: sourceOf(sourceId), ...until };
}

function outcomeOf({ memberId, sourceId }: GoodRow, { issued, left, reason }: Granted): Judged {
  const key = owedKey({ memberId, source: sourceOf(sourceId) });
  if (issued.some((coupon) => owedKey(coupon) === key)) return GRANTED;
  // Somebody made it good since it was looked at.
  if (!left.some((one) => owedKey(one) === key)) return KNOWN;
  return refused('template', reason === 'SOLD_OUT' ? 'NO_STOCK' : 'TEMPLATE_NOT_ACTIVE');
}
