import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  Cached,
  type Ctx,
  Database,
  type FieldProblem,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { TierRepository } from './tier.repository.js';
import {
  type Tier,
  type TierFault,
  type TierThresholds,
  thresholdsOf,
  tierFaults,
} from './tier.rules.js';
import type { TierBenefits } from './tier-benefits.js';

/** What a marketer may change of a tier; its code and rank stay. */
export type TierEdit = Omit<Tier, 'code' | 'rank' | 'benefits'>;

@Injectable()
export class TierService {
  private readonly cached: Cached<Tier[]>;

  constructor(
    private readonly repository: TierRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    database: Database,
  ) {
    this.cached = new Cached(() => repository.list(database));
  }

  /** All tiers by rank, at most a second old in this process. */
  tiers(): Promise<Tier[]> {
    return this.cached.get();
  }

  /** The same as a transaction sees them. */
  all(reader: Reader): Promise<Tier[]> {
    return this.repository.list(reader);
  }

  /** Throws 404 TIER_UNKNOWN. */
  async get(code: string): Promise<Tier> {
    const tier = (await this.tiers()).find((one) => one.code === code);
    if (!tier) throw new AppError('TIER_UNKNOWN');
    return tier;
  }

  /** What the tier gives. 404 TIER_UNKNOWN; the caller has checked the coupons that are named. */
  editBenefits(ctx: Ctx, code: string, benefits: TierBenefits): Promise<Tier> {
    return this.change(ctx, 'tier.benefits', code, { benefits });
  }

  /**
   * Changes one tier. All tier rows are locked, so that two edits cannot put the thresholds out of
   * order between them; 422 TIER_THRESHOLDS_OUT_OF_ORDER when this one would.
   */
  edit(ctx: Ctx, code: string, edit: TierEdit): Promise<Tier> {
    return this.change(ctx, 'tier.edit', code, edit);
  }

  /**
   * Thresholds and percents of several tiers at once: one by one they could be out of order on the
   * way. 404 TIER_UNKNOWN, 422 TIER_THRESHOLDS_OUT_OF_ORDER.
   */
  async setThresholds(ctx: Ctx, thresholds: readonly TierThresholds[]): Promise<Tier[]> {
    const tiers = await this.unitOfWork.once(ctx, 'tier.thresholds', thresholds, async (tx) => {
      await this.repository.lockAll(tx);
      const before = await this.repository.list(tx);
      const known = new Set(before.map(({ code }) => code));
      if (!thresholds.every(({ code }) => known.has(code))) throw new AppError('TIER_UNKNOWN');
      const after = before.map((tier) => ({
        ...tier,
        ...thresholds.find(({ code }) => code === tier.code),
      }));
      await this.save(tx, after);
      await this.audit.record(tx, ctx, {
        ...{ action: 'tier.thresholds', subject: 'tiers' },
        before: { tiers: before.map(thresholdsOf) },
        after: { tiers: after.map(thresholdsOf) },
      });
      return after;
    });
    this.cached.forget();
    return tiers;
  }

  private async change(ctx: Ctx, action: string, code: string, edit: Partial<Tier>): Promise<Tier> {
    const edited = await this.unitOfWork.once(ctx, action, { code, edit }, async (tx) => {
      await this.repository.lockAll(tx);
      const tiers = await this.repository.list(tx);
      const before = tiers.find((tier) => tier.code === code);
      if (!before) throw new AppError('TIER_UNKNOWN');
      const after = { ...before, ...edit };
      await this.save(
        tx,
        tiers.map((tier) => (tier.code === code ? after : tier)),
      );
      await this.audit.record(tx, ctx, { action, subject: code, before, after });
      return after;
    });
    this.cached.forget();
    return edited;
  }

  /**
   * The tiers of a brand file; none is deleted, since members may hold it. Throws
   * TIER_THRESHOLDS_OUT_OF_ORDER with the fields of the file.
   */
  async apply(tx: Tx, tiers: readonly Tier[]): Promise<void> {
    await this.repository.lockAll(tx);
    const before = await this.repository.list(tx);
    const kept = before.filter((tier) => !tiers.some((one) => one.code === tier.code));
    const faults = tierFaults([...kept, ...tiers]);
    if (faults.length > 0) {
      const errors = faults.map((fault) => placed(fault, tiers));
      throw new AppError('TIER_THRESHOLDS_OUT_OF_ORDER', { errors });
    }
    const moves = before.some(({ code, rank }) =>
      tiers.some((tier) => tier.code === code && tier.rank !== rank),
    );
    if (moves) await this.repository.setRanksAside(tx);
    await this.repository.save(tx, [...kept, ...tiers]);
    this.cached.forget();
  }

  /** After a change was committed: the next read sees it. */
  forget(): void {
    this.cached.forget();
  }

  private async save(tx: Tx, tiers: readonly Tier[]): Promise<void> {
    if (tierFaults(tiers).length > 0) throw new AppError('TIER_THRESHOLDS_OUT_OF_ORDER');
    await this.repository.save(tx, tiers);
  }
}

/** With the field's place among the tiers of a file; a tier that the file leaves out has none. */
function placed({ code, field, message }: TierFault, tiers: readonly Tier[]): FieldProblem {
  const index = tiers.findIndex((tier) => tier.code === code);
  const path = index < 0 ? 'tiers' : `tiers[${index}].${field}`;
  return { path, code: 'INCONSISTENT', message: `${code}: ${field} ${message}` };
}
