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
import type { LoggedPointsTransfer } from './dto/transfer-log.dto.js';
import { stateAt } from './transfer.rules.js';
import { TransferLogRepository } from './transfer-log.repository.js';

/** For those who look after a member: what was sent and got, and what became of it. */
@Injectable()
export class TransferLog {
  constructor(
    private readonly members: MembersInSight,
    private readonly repository: TransferLogRepository,
    private readonly database: Database,
  ) {}

  /** Throws 404 MEMBER_UNKNOWN. */
  async list(ctx: Ctx, memberNo: string, query: PageQuery): Promise<Page<LoggedPointsTransfer>> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const { id } = await this.members.get(staffOf(ctx), memberNo);
    const after = instantCursor(cursor, 'ptr');
    const rows = await this.repository.list(this.database, id, after, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, state: stateAt(row, ctx.now) }),
      (row) => [row.offeredAt.getTime(), row.id],
    );
  }
}
