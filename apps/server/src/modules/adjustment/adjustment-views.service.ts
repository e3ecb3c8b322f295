import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  isId,
  pageOf,
  staffOf,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, storesInSight } from '../member/index.js';
import { AdjustmentRepository } from './adjustment.repository.js';
import { decisionRefusal } from './adjustment.rules.js';
import type { Adjustment, AdjustmentId } from './adjustment.types.js';
import { AdjustmentBooks } from './adjustment-books.js';
import type {
  AdjustmentDetail,
  AdjustmentPage,
  AdjustmentQuery,
  AdjustmentView,
} from './dto/adjustment.dto.js';

/** Requests as people see them: all of the brand, or those of members in their sight. */
@Injectable()
export class AdjustmentViews {
  constructor(
    private readonly repository: AdjustmentRepository,
    private readonly memberLock: MemberLock,
    private readonly books: AdjustmentBooks,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx, query: AdjustmentQuery): Promise<AdjustmentPage> {
    const { limit = DEFAULT_LIMIT, cursor, state, memberNo } = query;
    const rows = await this.repository.list(this.database, {
      ...(state && { state }),
      ...(memberNo && { memberNo }),
      stores: storesInSight(staffOf(ctx)),
      after: instantCursor(cursor, 'adj'),
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (row) => viewOf(ctx, row),
      (row) => [row.requestedAt.getTime(), row.id],
    );
  }

  /** 404 ADJUSTMENT_UNKNOWN. Of one that waits also what approving it would do now. */
  async get(ctx: Ctx, id: string): Promise<AdjustmentDetail> {
    const adjustment = isId('adj', id)
      ? await this.repository.find(this.database, id as AdjustmentId)
      : null;
    if (!adjustment) throw new AppError('ADJUSTMENT_UNKNOWN');
    this.requireInSight(ctx, adjustment);
    const effect = adjustment.state === 'waiting' ? await this.effectOf(ctx, adjustment) : null;
    return { ...viewOf(ctx, adjustment), effect };
  }

  /** 404 ADJUSTMENT_UNKNOWN for a member of stores that are not in sight. */
  requireInSight(ctx: Ctx, { storeCode }: Adjustment): void {
    const stores = storesInSight(staffOf(ctx));
    if (stores !== null && (storeCode === null || !stores.includes(storeCode))) {
      throw new AppError('ADJUSTMENT_UNKNOWN');
    }
  }

  /** Tried on and thrown away; null when it can't be done any more. */
  private effectOf(ctx: Ctx, adjustment: Adjustment): Promise<AdjustmentDetail['effect']> {
    return this.unitOfWork.run('adjustment.effect', async (tx) => {
      await this.memberLock.lock(tx, adjustment.memberId);
      const book = await this.books.tryOn(tx, ctx, adjustment);
      if (book instanceof AppError) return null;
      const { points, before, after } = book;
      return { points, before, after };
    });
  }
}

function viewOf(ctx: Ctx, row: Adjustment): AdjustmentView {
  const { id, memberNo, kind, points, orderId, reason, state } = row;
  const { requestedBy, requestedAt, decidedBy, decidedAt, note } = row;
  const waits = state === 'waiting';
  const may = (decision: 'posted' | 'withdrawn') =>
    waits && decisionRefusal(staffOf(ctx), row, decision) === null;
  return {
    ...{ id, memberNo, kind, points, orderId, reason, state },
    ...{ requestedBy, requestedAt, decidedBy, decidedAt, note },
    decidable: may('posted'),
    withdrawable: may('withdrawn'),
  };
}
