import { Injectable } from '@nestjs/common';
import {
  AppError,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  isId,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import { rulesOf } from '../points-rules/index.js';
import type { WhatIfSummary, WhatIfView } from './dto/what-if.dto.js';
import { resultOf, summaryOf } from './what-if.presenter.js';
import { WhatIfRepository } from './what-if.repository.js';

@Injectable()
export class WhatIfViews {
  constructor(
    private readonly trials: WhatIfRepository,
    private readonly database: Database,
  ) {}

  async list(query: PageQuery): Promise<Page<WhatIfSummary>> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const place = instantCursor(cursor, 'wif');
    const trials = await this.trials.list(this.database, place, limit + 1);
    return pageOf(trials, limit, summaryOf, ({ startedAt, id }) => [startedAt.getTime(), id]);
  }

  /** Throws 404 NOT_FOUND. */
  async get(id: string): Promise<WhatIfView> {
    const trial = isId('wif', id) ? await this.trials.find(this.database, id) : null;
    if (!trial) throw new AppError('NOT_FOUND');
    return {
      ...summaryOf(trial),
      presentRules: rulesOf(trial.present.points),
      triedRules: rulesOf(trial.tried.points),
      presentTiers: trial.present.tiers,
      triedTiers: trial.tried.tiers,
      result: resultOf(trial),
    };
  }
}
