/**
 * Coupon templates and their versions. The stock row of a template is its lock: two edits of one
 * template come one after the other. A change that takes nothing from those who hold a coupon is
 * written into the version; any other makes the next version, and what was issued keeps the old one.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  contentHash,
  Database,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import { templateDetail } from './coupon.presenter.js';
import type { CouponTemplate, TemplateInput } from './coupon.types.js';
import type { TemplateDetail } from './dto/template.dto.js';
import { TemplateRepository } from './template.repository.js';
import { worsens } from './template-change.rules.js';
import { offerOf, type TemplateFault, templateFaults, termsOf } from './template-input.rules.js';

export type TemplateOutcome = 'created' | 'changed' | 'new_version' | 'unchanged';

@Injectable()
export class CouponTemplateService {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly stores: StoreService,
    private readonly tiers: TierService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async list(): Promise<TemplateDetail[]> {
    const templates = await this.templates.listCurrent(this.database);
    const codes = templates.map(({ code }) => code);
    const redeemed = await this.templates.countRedeemed(this.database, codes);
    return templates.map((template) => templateDetail(template, redeemed.get(template.code) ?? 0));
  }

  /** Throws 404 TEMPLATE_UNKNOWN. */
  async get(code: string): Promise<TemplateDetail> {
    const template = await this.templates.findCurrent(this.database, code);
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    const redeemed = await this.templates.countRedeemed(this.database, [code]);
    return templateDetail(template, redeemed.get(code) ?? 0);
  }

  /** The current versions by code, also of those written in this transaction. */
  current(reader: Reader, codes: readonly string[]): Promise<Map<string, CouponTemplate>> {
    return this.templates.findMany(reader, codes);
  }

  /** 409 TEMPLATE_CODE_TAKEN. */
  async create(ctx: Ctx, input: TemplateInput): Promise<TemplateDetail> {
    await this.refuseFaulty(input);
    await this.unitOfWork.once(ctx, 'coupon-template.create', input, async (tx) => {
      if (await this.templates.findCurrent(tx, input.code))
        throw new AppError('TEMPLATE_CODE_TAKEN');
      await this.save(tx, ctx, null, input);
    });
    return this.get(input.code);
  }

  /** 404 TEMPLATE_UNKNOWN. */
  async change(ctx: Ctx, input: TemplateInput): Promise<TemplateDetail> {
    await this.refuseFaulty(input);
    await this.unitOfWork.once(ctx, 'coupon-template.change', input, async (tx) => {
      await this.templates.lock(tx, [input.code]);
      const before = await this.templates.findCurrent(tx, input.code);
      if (!before) throw new AppError('TEMPLATE_UNKNOWN');
      await this.save(tx, ctx, before, input);
    });
    return this.get(input.code);
  }

  /** The templates of a brand file; none is deleted. Its stores and tiers are checked by the file. */
  async applyTemplates(
    tx: Tx,
    ctx: Ctx,
    section: readonly TemplateInput[],
  ): Promise<Map<string, TemplateOutcome>> {
    const faults = section.flatMap((input, index) =>
      templateFaults(input).map((fault) => ({
        ...fault,
        path: `couponTemplates[${index}].${fault.path}`,
      })),
    );
    refuse(faults);
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
    const worse = worsens(before.terms, edited.terms);
    const after = { ...edited, version: worse ? before.version + 1 : before.version };
    if (worse) await this.templates.insertVersion(tx, after, ctx.now);
    else await this.templates.improve(tx, after);
    await this.templates.setStock(tx, input.code, input.stock);
    await this.record(tx, ctx, 'coupon-template.change', before, {
      ...input,
      version: after.version,
    });
    return worse ? 'new_version' : 'changed';
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

  private async refuseFaulty(input: TemplateInput): Promise<void> {
    const { stores = [], tiers = [] } = input.scope ?? {};
    const knownTiers = new Set((await this.tiers.tiers()).map(({ code }) => code));
    const knownStores = new Set((await this.stores.stores()).map(({ code }) => code));
    refuse([
      ...templateFaults(input),
      ...unknownCodes('scope.stores', stores, knownStores),
      ...unknownCodes('scope.tiers', tiers, knownTiers),
    ]);
  }
}

function refuse(errors: readonly TemplateFault[]): void {
  if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
}

function unknownCodes(
  path: string,
  codes: readonly string[],
  known: ReadonlySet<string>,
): TemplateFault[] {
  return codes
    .filter((code) => !known.has(code))
    .map((code) => ({ path, code: 'NOT_A_CHOICE', message: `没有编号 ${code}` }));
}

function isSame(before: CouponTemplate, edited: object): boolean {
  const { version, issued, state, ...kept } = before;
  return contentHash(kept).equals(contentHash(edited));
}
