import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { CouponLiabilityRepository } from './coupon-liability.repository.js';
import {
  type Cell,
  expectedUses,
  type Face,
  faceOf,
  type TemplateSums,
  type UseRate,
  useRateOf,
} from './coupon-liability.rules.js';
import { CouponSumsRepository } from './coupon-sums.repository.js';
import type {
  CouponLiability,
  CouponLiabilitySums,
  CouponLiabilityTemplate,
} from './dto/coupon-liability.dto.js';

interface Estimate {
  face: (cell: Cell) => Face;
  rate: (templateCode: string) => UseRate | null;
}

/** The newest finished count as people read it; no coupon is read here. */
@Injectable()
export class CouponLiabilityViews {
  constructor(
    private readonly repository: CouponLiabilityRepository,
    private readonly sums: CouponSumsRepository,
    private readonly templates: CouponTemplateService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async show(): Promise<CouponLiability> {
    const snapshot = await this.repository.findLatest(this.database);
    if (!snapshot) return { takenAt: null, totals: sumsOf([], NOTHING), months: [], templates: [] };
    const cells = await this.repository.listCells(this.database, snapshot.id);
    const { timeZone } = await this.brand.settings();
    const month = businessDayOf(snapshot.takenAt, timeZone).slice(0, 7);
    const byTemplate = groupsOf(cells, (cell) => cell.templateCode);
    const estimate = await this.estimateOf(byTemplate, month);
    const open = cells.filter((cell) => cell.month >= month);
    return {
      takenAt: snapshot.takenAt,
      totals: sumsOf(cells, estimate),
      months: [...groupsOf(open, (cell) => cell.month)]
        .map(([key, own]) => ({ month: key, ...sumsOf(own, estimate) }))
        .sort((one, other) => one.month.localeCompare(other.month)),
      templates: await this.templatesOf(byTemplate, estimate),
    };
  }

  private async estimateOf(byTemplate: Map<string, Cell[]>, month: string): Promise<Estimate> {
    const codes = [...byTemplate.keys()];
    const terms = await this.sums.termsOf(this.database, codes);
    const current = await this.templates.current(this.database, codes);
    const sums = new Map(
      [...byTemplate].map(([code, own]): [string, TemplateSums] => [
        code,
        {
          costFen: current.get(code)?.cost?.costFen ?? null,
          redemptions: total(own, ({ redemptions }) => redemptions),
          reductionFen: total(own, ({ reductionFen }) => reductionFen),
        },
      ]),
    );
    const rates = new Map([...byTemplate].map(([code, own]) => [code, useRateOf(own, month)]));
    return {
      rate: (code) => rates.get(code) ?? null,
      face: ({ templateCode, templateVersion }) => {
        const known = terms.get(`${templateCode} ${templateVersion}`);
        const own = sums.get(templateCode);
        return known && own ? faceOf(known, own) : { fen: 0, basis: 'unknown' };
      },
    };
  }

  /** What can cost the most comes first. */
  private async templatesOf(
    byTemplate: Map<string, Cell[]>,
    estimate: Estimate,
  ): Promise<CouponLiabilityTemplate[]> {
    const current = await this.templates.current(this.database, [...byTemplate.keys()]);
    return [...byTemplate]
      .map(([templateCode, own]) => {
        const rate = estimate.rate(templateCode);
        const newest = own.reduce((one, other) =>
          other.templateVersion > one.templateVersion ? other : one,
        );
        return {
          templateCode,
          templateName: current.get(templateCode)?.name ?? templateCode,
          basis: estimate.face(newest).basis,
          pastRedeemed: rate?.redeemed ?? 0,
          pastEnded: rate?.ended ?? 0,
          ...sumsOf(own, estimate),
        };
      })
      .sort((one, other) => other.faceFen - one.faceFen || other.outstanding - one.outstanding);
  }
}

const NOTHING: Estimate = { rate: () => null, face: () => ({ fen: 0, basis: 'unknown' }) };

function sumsOf(cells: readonly Cell[], { face, rate }: Estimate): CouponLiabilitySums {
  const expected = (cell: Cell) => expectedUses(cell.uses, rate(cell.templateCode));
  return {
    outstanding: total(cells, ({ outstanding }) => outstanding),
    faceFen: total(cells, (cell) => cell.uses * face(cell).fen),
    expected: total(cells, (cell) => expected(cell) ?? 0),
    expectedFen: total(cells, (cell) => (expected(cell) ?? 0) * face(cell).fen),
    unestimated: total(cells, (cell) => (expected(cell) === null ? cell.outstanding : 0)),
    redeemed: total(cells, ({ redeemed }) => redeemed),
    expired: total(cells, ({ expired }) => expired),
  };
}

function total<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

function groupsOf(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}
