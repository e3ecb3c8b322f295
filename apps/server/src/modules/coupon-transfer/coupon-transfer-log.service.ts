import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type Page,
  type PageQuery,
  pageOf,
  staffOf,
} from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import { transferStateAt } from './coupon-transfer.rules.js';
import { CouponTransferLogRepository } from './coupon-transfer-log.repository.js';
import type { LoggedCouponTransfer } from './dto/coupon-transfer-log.dto.js';

/** For those who look after a member: what was given and got, and what became of it. */
@Injectable()
export class CouponTransferLog {
  constructor(
    private readonly members: MembersInSight,
    private readonly repository: CouponTransferLogRepository,
    private readonly database: Database,
  ) {}

  /** Throws 404 MEMBER_UNKNOWN. */
  async list(ctx: Ctx, memberNo: string, query: PageQuery): Promise<Page<LoggedCouponTransfer>> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const { id } = await this.members.get(staffOf(ctx), memberNo);
    const after = instantCursor(cursor, 'ctr');
    const rows = await this.repository.list(this.database, id, after, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, state: transferStateAt(row, ctx.now) }),
      (row) => [row.offeredAt.getTime(), row.id],
    );
  }
}
