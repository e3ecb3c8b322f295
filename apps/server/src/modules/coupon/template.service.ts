/**
 * Coupon templates and their versions. The stock row of a template is its lock: two edits of one
 * template come one after the other. A change that takes nothing from those who hold a coupon is
 * written into the version; any other, and one of the days that coupons are good, makes the next
 * version, and what was issued keeps the old one.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  contentHash,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import type { CouponTemplate, TemplateInput } from './coupon.types.js';
import type { TemplateDetail } from './dto/template.dto.js';
import { TemplateRepository } from './template.repository.js';
import { needsVersion } from './template-change.rules.js';
import { TemplateChecks } from './template-checks.js';
import { offerOf, termsOf } from './template-input.rules.js';
import { TemplateViews } from './template-views.js';

export type TemplateOutcome = 'created' | 'changed' | 'new_version' | 'unchanged';

@Injectable()
export class CouponTemplateService {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly checks: TemplateChecks,
    private readonly views: TemplateViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The current versions by code, also of those written in this transaction. */
  current(reader: Reader, codes: readonly string[]): Promise<Map<string, CouponTemplate>> {
    return this.templates.findMany(reader, codes);
  }

  /** 409 TEMPLATE_CODE_TAKEN. */
  async create(ctx: Ctx, input: TemplateInput): Promise<TemplateDetail> {
    await this.checks.refuseFaulty(input);
    await this.unitOfWork.once(ctx, 'coupon-template.create', input, async (tx) => {
      if (await this.templates.findCurrent(tx, input.code))
        throw new AppError('TEMPLATE_CODE_TAKEN');
      await this.save(tx, ctx, null, input);
    });
    return this.views.get(input.code);
  }

  /** 404 TEMPLATE_UNKNOWN. */
  async change(ctx: Ctx, input: TemplateInput): Promise<TemplateDetail> {
    await this.checks.refuseFaulty(input);
    await this.unitOfWork.once(ctx, 'coupon-template.change', input, async (tx) => {
      await this.templates.lock(tx, [input.code]);
      const before = await this.templates.findCurrent(tx, input.code);
      if (!before) throw new AppError('TEMPLATE_UNKNOWN');
      await this.save(tx, ctx, before, input);
    });
    return this.views.get(input.code);
  }

  /** The templates of a brand file; none is deleted. Its stores and tiers are checked by the file. */
  async applyTemplates(
    tx: Tx,
    ctx: Ctx,
    section: readonly TemplateInput[],
  ): Promise<Map<string, TemplateOutcome>> {
    this.checks.refuseFaultyFile(section);
    const codes = section.map(({ code }) => code);
    await this.templates.lock(tx, codes);
    const known = await this.templates.findMany(tx, codes);
    const outcomes = new Map<string, TemplateOutcome>();
    for (const input of section) {
      outcomes.set(input.code, await this.save(tx, ctx, known.get(input.code) ?? null, input));
    }
    return outcomes;
  }

  private async save(
    tx: Tx,
    ctx: Ctx,
    before: CouponTemplate | null,
    input: TemplateInput,
  ): Promise<TemplateOutcome> {
    const edited = { code: input.code, terms: termsOf(input), ...offerOf(input) };
    if (!before) {
      await this.templates.insertStock(tx, input.code, input.stock);
      await this.templates.insertVersion(tx, { ...edited, version: 1 }, ctx.now);
      await this.record(tx, ctx, 'coupon-template.create', null, input);
      return 'created';
    }
    if (isSame(before, edited)) return 'unchanged';
    const isNew = needsVersion(before, edited);
    const after = { ...edited, version: isNew ? before.version + 1 : before.version };
    if (isNew) await this.templates.insertVersion(tx, after, ctx.now);
    else await this.templates.improve(tx, after);
    await this.templates.setStock(tx, input.code, input.stock);
    await this.record(tx, ctx, 'coupon-template.change', before, {
      ...input,
      version: after.version,
    });
    return isNew ? 'new_version' : 'changed';
  }

  private async record(
    tx: Tx,
    ctx: Ctx,
    action: string,
    before: CouponTemplate | null,
    after: TemplateInput & { version?: number },
  ): Promise<void> {
    await this.audit.record(tx, ctx, { action, subject: after.code, before, after });
  }
}

function isSame(before: CouponTemplate, edited: object): boolean {
  const { version, issued, state, ...kept } = before;
  return contentHash(kept).equals(contentHash(edited));
}
