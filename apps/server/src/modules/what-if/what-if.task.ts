/**
 * Runs a trial member by member, as a task: a step reads some members' past, runs it by the tried
 * rules in memory, and adds to totals that travel in the task's cursor. So memory stays flat, a
 * killed worker loses one step, and nothing is written but the trial's own row at the end.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import {
  type Ctx,
  invariant,
  type MemberId,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { TierBooks, TierService, windowStart } from '../tier/index.js';
import { GrowthHistoryRepository } from './growth-history.repository.js';
import { HistoryRepository } from './history.repository.js';
import { type MemberHistory, replayMember, type TrialTerms } from './member-replay.js';
import { noTotals } from './totals.rules.js';
import { ordersNeededFrom, trialTerms } from './trial-terms.js';
import { WhatIfRepository } from './what-if.repository.js';
import type { Totals } from './what-if.types.js';

export const WHAT_IF = 'what-if';
const MEMBERS_AT_A_STEP = 100;

export interface WhatIfParams {
  id: string;
}

interface Cursor {
  after: MemberId | null;
  totals: Totals;
}

@Injectable()
export class WhatIfTask implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly trials: WhatIfRepository,
    private readonly history: HistoryRepository,
    private readonly growth: GrowthHistoryRepository,
    private readonly brand: BrandService,
    private readonly tiers: TierService,
    private readonly tierBooks: TierBooks,
  ) {}

  onModuleInit(): void {
    this.tasks.register<WhatIfParams, Cursor>(WHAT_IF, {
      step: (tx, ctx, task) => this.step(tx, ctx, task),
    });
  }

  async step(
    tx: Tx,
    _: Ctx,
    { params: { id }, cursor }: TaskAtStep<WhatIfParams, Cursor>,
  ): Promise<StepOutcome<Cursor>> {
    const trial = await this.trials.find(tx, id);
    invariant(trial, 'a trial has its row before its task begins');
    const settings = await this.brand.settings();
    const terms = trialTerms(trial, settings, await this.tiers.tiers());
    const { after, totals } = cursor ?? { after: null, totals: noTotals() };
    const members = await this.history.listMembers(tx, trial.from, after, MEMBERS_AT_A_STEP);
    for (const member of await this.read(tx, members, terms)) replayMember(member, terms, totals);
    const finished = members.length < MEMBERS_AT_A_STEP;
    if (finished) await this.trials.setResult(tx, id, totals);
    return {
      done: members.length,
      cursor: { after: members.at(-1) ?? after, totals },
      finished,
      ...(finished ? { result: { whatIf: id } } : {}),
    };
  }

  private async read(
    tx: Tx,
    memberIds: readonly MemberId[],
    terms: TrialTerms,
  ): Promise<MemberHistory[]> {
    if (memberIds.length === 0) return [];
    const { from, now, tiersAnew } = terms;
    const orders = await this.history.listOrders(tx, memberIds, ordersNeededFrom(terms), now);
    const tried = orders.filter(({ paidAt }) => paidAt >= from);
    await this.history.loadLines(tx, tried);
    await this.history.loadUnspent(tx, tried);
    const refunded = orders.filter((order) => order.refundedFen > 0 || order.wholeRefund);
    const refunds = tiersAnew ? await this.history.listRefunds(tx, refunded) : [];
    const birthdays = await this.history.birthdays(tx, memberIds);
    const growth = await this.growthOf(tx, memberIds, terms);
    const tiers = await this.tierBooks.openMany(tx, memberIds, now);
    return tiers.map(({ memberId, holding, history: changes }) => {
      const own = orders.filter((order) => order.memberId === memberId);
      const ids = new Set(own.map((order) => order.id));
      return {
        memberId,
        birthday: birthdays.get(memberId) ?? null,
        tier: { tierCode: holding.tierCode, changes },
        orders: own,
        refunds: refunds.filter(({ orderId }) => ids.has(orderId)),
        growth: growth && (growth.get(memberId) ?? []),
      };
    });
  }

  /** Null where nothing goes by it. */
  private async growthOf(tx: Tx, memberIds: readonly MemberId[], terms: TrialTerms) {
    const { tiersAnew, tried, from, now } = terms;
    const { tierPolicy, timeZone } = tried.settings;
    if (!tiersAnew || tierPolicy.metric !== 'growth') return null;
    const since = windowStart(tierPolicy.window, businessDayOf(from, timeZone));
    return this.growth.list(tx, memberIds, since, now);
  }
}
