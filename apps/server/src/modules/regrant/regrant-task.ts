/**
 * Gives what is owed of one template, who has waited longest first, 200 a step; it ends where the
 * template gives no more. The step's unit holds the grants and the cursor, so a killed worker loses
 * and doubles nothing.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  Database,
  type Id,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { CouponTemplateService, type MissedGrantId } from '../coupon/index.js';
import type { RetryStarted } from './dto/missed-grant.dto.js';
import { MissedListRepository } from './missed-list.repository.js';
import { Regranter } from './regranter.js';

const REGRANT_TASK = 'coupon.regrant';
const PER_STEP = 200;

interface Params {
  templateCode: string;
}

interface Cursor {
  granted: number;
  /** The last one that was tried, its time in milliseconds. */
  last: { at: number; id: MissedGrantId } | null;
}

@Injectable()
export class RegrantTask implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly lists: MissedListRepository,
    private readonly regranter: Regranter,
    private readonly templates: CouponTemplateService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.tasks.register<Params, Cursor>(REGRANT_TASK, {
      step: (tx, ctx, task) => this.giveSome(tx, ctx, task),
    });
  }

  /** 404 TEMPLATE_UNKNOWN. */
  async start(ctx: Ctx, templateCode: string): Promise<RetryStarted> {
    const template = (await this.templates.current(this.database, [templateCode])).get(
      templateCode,
    );
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    return this.unitOfWork.once(ctx, 'missed-grant.retry-all', { templateCode }, async (tx) => {
      const count = await this.lists.countOpen(tx, templateCode);
      const taskId: Id<'tsk'> = await this.tasks.start<Params>(tx, ctx, {
        kind: REGRANT_TASK,
        title: `补发「${template.name}」`,
        params: { templateCode },
        total: count,
      });
      const after = { count };
      const action = 'missed-grant.retry-all';
      await this.audit.record(tx, ctx, { action, subject: templateCode, after });
      return { taskId, count };
    });
  }

  private async giveSome(
    tx: Tx,
    ctx: Ctx,
    { params, cursor }: TaskAtStep<Params, Cursor>,
  ): Promise<StepOutcome<Cursor>> {
    const { templateCode } = params;
    const { granted: before, last } = cursor ?? { granted: 0, last: null };
    const after = last && { at: new Date(last.at), id: last.id };
    const asked = await this.lists.listOldest(tx, { templateCode }, after, PER_STEP);
    const { granted, reason } = await this.regranter.regrant(tx, ctx, templateCode, asked);
    const all = before + granted.length;
    const end = asked.at(-1);
    const finished = reason !== undefined || asked.length < PER_STEP;
    return {
      done: reason === undefined ? asked.length : granted.length,
      cursor: { granted: all, last: end ? { at: end.missedAt.getTime(), id: end.id } : last },
      finished,
      ...(finished ? { result: { templateCode, granted: all } } : {}),
    };
  }
}
