/**
 * Tries a change of the points rules or of the tiers on the orders of the last months, before it is
 * saved. Starting one writes its row and its task in one unit; the task (WhatIfTask) only reads.
 */
import { Injectable } from '@nestjs/common';
import { actorCaller, type Ctx, newId, Tasks, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { WhatIfRequest, WhatIfView } from './dto/what-if.dto.js';
import { HistoryRepository } from './history.repository.js';
import { Proposals } from './proposals.service.js';
import { trialStart } from './trial-terms.js';
import { WhatIfRepository } from './what-if.repository.js';
import { WHAT_IF, type WhatIfParams } from './what-if.task.js';
import { WhatIfViews } from './what-if-views.service.js';

@Injectable()
export class WhatIfs {
  constructor(
    private readonly trials: WhatIfRepository,
    private readonly views: WhatIfViews,
    private readonly history: HistoryRepository,
    private readonly proposals: Proposals,
    private readonly brand: BrandService,
    private readonly tasks: Tasks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Refusals: INVALID_INPUT as on saving, TIER_UNKNOWN, TIER_THRESHOLDS_OUT_OF_ORDER. */
  async start(ctx: Ctx, request: WhatIfRequest): Promise<WhatIfView> {
    const { present, tried } = await this.proposals.of(request);
    const { timeZone } = await this.brand.settings();
    const from = trialStart(ctx.now, request.months, timeZone);
    const content = { months: request.months, tried };
    const trial = await this.unitOfWork.once(ctx, 'what-if.start', content, async (tx) => {
      const total = await this.history.countMembers(tx, from);
      const id = newId('wif');
      const title = `试算规则：近 ${request.months} 个月的订单`;
      const params: WhatIfParams = { id };
      const taskId = await this.tasks.start(tx, ctx, { kind: WHAT_IF, title, params, total });
      const times = { months: request.months, from, startedAt: ctx.now };
      const startedBy = actorCaller(ctx.actor);
      const started = { id, taskId, ...times, startedBy, present, tried, result: null };
      await this.trials.insert(tx, started);
      return id;
    });
    return this.views.get(trial);
  }
}
