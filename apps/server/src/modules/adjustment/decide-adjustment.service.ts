/**
 * A second person answers a waiting adjustment, or who asked takes it back. The conditional update of
 * the request's row makes it happen once, in the same unit as the posting.
 *
 * Locks: the member's row, the request, the points account.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  actorCaller,
  type Ctx,
  Database,
  isId,
  staffOf,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { AdjustmentRepository } from './adjustment.repository.js';
import { type Decision, decisionRefusal } from './adjustment.rules.js';
import type { Adjustment, AdjustmentId } from './adjustment.types.js';
import { AdjustmentBooks } from './adjustment-books.js';
import { AdjustmentViews } from './adjustment-views.service.js';
import type { AdjustmentDetail } from './dto/adjustment.dto.js';

@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly memberLock: MemberLock,
    private readonly repository: AdjustmentRepository,
    private readonly books: AdjustmentBooks,
    private readonly views: AdjustmentViews,
    private readonly audit: Audit,
  ) {}

  /** 403 SECOND_PERSON_NEEDED, 409 ADJUSTMENT_ALREADY_DECIDED, 422 INSUFFICIENT_POINTS, NOTHING_TO_REVERSE. */
  approve(ctx: Ctx, id: string): Promise<AdjustmentDetail> {
    return this.decide(ctx, id, 'posted', null);
  }

  /** 403 SECOND_PERSON_NEEDED, 409 ADJUSTMENT_ALREADY_DECIDED. */
  reject(ctx: Ctx, id: string, note: string): Promise<AdjustmentDetail> {
    return this.decide(ctx, id, 'rejected', note);
  }

  /** 403 when somebody else asked, 409 ADJUSTMENT_ALREADY_DECIDED. */
  withdraw(ctx: Ctx, id: string): Promise<AdjustmentDetail> {
    return this.decide(ctx, id, 'withdrawn', null);
  }

  private async decide(
    ctx: Ctx,
    id: string,
    decision: Decision,
    note: string | null,
  ): Promise<AdjustmentDetail> {
    const adjustment = isId('adj', id)
      ? await this.repository.find(this.database, id as AdjustmentId)
      : null;
    if (!adjustment) throw new AppError('ADJUSTMENT_UNKNOWN');
    this.views.requireInSight(ctx, adjustment);
    const refusal = decisionRefusal(staffOf(ctx), adjustment, decision);
    if (refusal) throw new AppError(refusal);
    await this.unitOfWork.once(ctx, `adjustment.${decision}`, { id, note }, async (tx) => {
      await this.memberLock.lock(tx, adjustment.memberId);
      await this.write(tx, ctx, adjustment, decision, note);
      return {};
    });
    return this.views.get(ctx, id);
  }

  private async write(
    tx: Tx,
    ctx: Ctx,
    adjustment: Adjustment,
    state: Decision,
    note: string | null,
  ): Promise<void> {
    const book = state === 'posted' ? await this.books.adjust(tx, ctx, adjustment) : null;
    const points = book?.points ?? adjustment.points;
    const made = { state, points, by: actorCaller(ctx.actor), at: ctx.now, note };
    if (!(await this.repository.decide(tx, adjustment, made))) {
      throw new AppError('ADJUSTMENT_ALREADY_DECIDED');
    }
    if (book) await this.books.save(tx, ctx, book);
    await this.audit.record(tx, ctx, {
      action: `adjustment.${VERBS[state]}`,
      subject: adjustment.memberNo,
      before: { state: 'waiting', requestedBy: adjustment.requestedBy },
      after: { adjustmentId: adjustment.id, points, state, ...(note && { note }) },
    });
  }
}

const VERBS: Record<Decision, string> = {
  posted: 'approve',
  rejected: 'reject',
  withdrawn: 'withdraw',
};
