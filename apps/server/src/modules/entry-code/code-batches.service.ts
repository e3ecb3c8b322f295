import { Injectable } from '@nestjs/common';
import {
  addDays,
  type BusinessDay,
  type CodeBatchState,
  normalizeEntryCode,
  startOfDay,
} from '@shuke/shared';
import {
  AppError,
  Audit,
  actorCaller,
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  type Id,
  instantCursor,
  isId,
  newId,
  type Page,
  type PageQuery,
  pageOf,
  Tasks,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { batchView } from './code-batch.presenter.js';
import { CodeBatchRepository } from './code-batch.repository.js';
import { CODES_TASK, type CodesParams } from './code-generation.js';
import type { CodeBatchView } from './dto/entry-code.dto.js';
import { batchFaults } from './entry-code.rules.js';
import type { BatchId, BatchInput, CodeBatch } from './entry-code.types.js';

/** Batches of codes: made, watched, stopped. */
@Injectable()
export class CodeBatches {
  constructor(
    private readonly batches: CodeBatchRepository,
    private readonly templates: CouponTemplateService,
    private readonly brand: BrandService,
    private readonly tasks: Tasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async list({ limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<CodeBatchView>> {
    const rows = await this.batches.list(this.database, limit + 1, instantCursor(cursor, 'cbt'));
    const codes = [...new Set(rows.map(({ templateCode }) => templateCode))];
    const templates = await this.templates.current(this.database, codes);
    const { timeZone } = await this.brand.settings();
    return pageOf(
      rows,
      limit,
      (batch) => batchView(batch, templates.get(batch.templateCode), timeZone),
      (batch) => [batch.createdAt.getTime(), batch.id],
    );
  }

  async get(id: string): Promise<CodeBatchView> {
    const batch = await this.getBatch(id);
    const templates = await this.templates.current(this.database, [batch.templateCode]);
    const { timeZone } = await this.brand.settings();
    return batchView(batch, templates.get(batch.templateCode), timeZone);
  }

  /** Throws 404 CODE_BATCH_UNKNOWN. */
  async getBatch(id: string): Promise<CodeBatch> {
    const batch = isId('cbt', id) ? await this.batches.find(this.database, id as BatchId) : null;
    if (!batch) throw new AppError('CODE_BATCH_UNKNOWN');
    return batch;
  }

  /** One-time codes are made by a task that begins at once. 404 TEMPLATE_UNKNOWN, 409 CODE_WORD_TAKEN. */
  async create(ctx: Ctx, input: BatchInput): Promise<CodeBatchView> {
    const errors = batchFaults(input);
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
    const id = await this.unitOfWork.once(ctx, 'code-batch.create', input, async (tx) => {
      const batch = await this.newBatch(tx, ctx, input);
      if (!(await this.batches.insert(tx, batch))) throw new AppError('CODE_WORD_TAKEN');
      if (batch.kind === 'single')
        await this.batches.setTask(tx, batch.id, await this.begin(tx, ctx, batch));
      await this.audit.record(tx, ctx, {
        action: 'code-batch.create',
        subject: batch.id,
        after: input,
      });
      return batch.id;
    });
    return this.get(id);
  }

  /** Nobody can use a code of it from now on; what was given stays. Repeated, it changes nothing. */
  stop(ctx: Ctx, id: string): Promise<CodeBatchView> {
    return this.move(ctx, id, 'active', 'stopped');
  }

  resume(ctx: Ctx, id: string): Promise<CodeBatchView> {
    return this.move(ctx, id, 'stopped', 'active');
  }

  private async move(ctx: Ctx, id: string, from: CodeBatchState, to: CodeBatchState) {
    const batch = await this.getBatch(id);
    await this.unitOfWork.run('code-batch.move', async (tx) => {
      if (!(await this.batches.move(tx, batch.id, from, to))) return;
      const action = to === 'stopped' ? 'code-batch.stop' : 'code-batch.resume';
      await this.audit.record(tx, ctx, { action, subject: batch.id });
    });
    return this.get(id);
  }

  private begin(tx: Tx, ctx: Ctx, { id, name, count }: CodeBatch): Promise<Id<'tsk'>> {
    return this.tasks.start<CodesParams>(tx, ctx, {
      kind: CODES_TASK,
      title: `生成兑换码「${name}」`,
      params: { batchId: id, count },
      total: count,
    });
  }

  private async newBatch(tx: Tx, ctx: Ctx, input: BatchInput): Promise<CodeBatch> {
    const { name, templateCode, kind, count = 0, word, totalLimit, perMember } = input;
    const templates = await this.templates.current(tx, [templateCode]);
    if (!templates.has(templateCode)) throw new AppError('TEMPLATE_UNKNOWN');
    const { timeZone } = await this.brand.settings();
    return {
      ...{ id: newId('cbt'), name, kind, templateCode, state: 'active', count, made: 0, used: 0 },
      word: word === undefined ? null : normalizeEntryCode(word),
      totalLimit: totalLimit ?? null,
      perMember: perMember ?? null,
      validFrom: startOfDay(input.validFrom as BusinessDay, timeZone),
      validUntil: startOfDay(addDays(input.validUntil as BusinessDay, 1), timeZone),
      taskId: null,
      createdBy: actorCaller(ctx.actor),
      createdAt: ctx.now,
    };
  }
}
