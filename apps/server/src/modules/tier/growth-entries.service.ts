import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type MemberId,
  type PageQuery,
  pageOf,
  staffOf,
} from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import type { GrowthEntryPage, GrowthEntryView } from './growth.dto.js';
import { GrowthRepository } from './growth.repository.js';
import type { GrowthEntry } from './growth-book.js';

/** The growth ledger as people read it: newest first. */
@Injectable()
export class GrowthEntries {
  constructor(
    private readonly repository: GrowthRepository,
    private readonly members: MembersInSight,
    private readonly database: Database,
  ) {}

  /** Throws 400 INVALID_INPUT for a cursor that is none of ours. */
  async list(memberId: MemberId, query: PageQuery): Promise<GrowthEntryPage> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const after = instantCursor(cursor, 'grw');
    const rows = await this.repository.list(this.database, memberId, after, limit + 1);
    return pageOf(rows, limit, entryView, ({ recordedAt, id }) => [recordedAt.getTime(), id]);
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async listByNo(ctx: Ctx, memberNo: string, query: PageQuery): Promise<GrowthEntryPage> {
    const member = await this.members.get(staffOf(ctx), memberNo);
    return this.list(member.id, query);
  }
}

function entryView({ id, value, reason, source, day, occurredAt }: GrowthEntry): GrowthEntryView {
  return { id, value, reason, source, day, occurredAt };
}
