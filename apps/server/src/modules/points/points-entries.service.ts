import { Injectable } from '@nestjs/common';
import {
  Database,
  DEFAULT_LIMIT,
  decodeCursor,
  type MemberId,
  type PageQuery,
  pageOf,
  type StaffActor,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MembersInSight } from '../member/index.js';
import type { PointsEntryPage } from './dto/points.dto.js';
import { entryView } from './points.presenter.js';
import { PointsRepository } from './points.repository.js';
import { SourceNames } from './source-names.js';

/** The journal as people read it: in ledger order, newest first. */
@Injectable()
export class PointsEntries {
  constructor(
    private readonly repository: PointsRepository,
    private readonly members: MembersInSight,
    private readonly names: SourceNames,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** Throws 400 INVALID_INPUT for a cursor that is none of ours. */
  async list(memberId: MemberId, query: PageQuery): Promise<PointsEntryPage> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const [beforeSeq] = decodeCursor<[number]>(cursor, ['number']) ?? [null];
    const { timeZone } = await this.brand.settings();
    const rows = await this.repository.listEntries(this.database, memberId, beforeSeq, limit + 1);
    const sources = rows.map(({ entry }) => entry.source);
    const nameOf = await this.names.of(memberId, sources);
    return pageOf(
      rows,
      limit,
      (listed) => entryView(listed, nameOf, timeZone),
      (listed) => [listed.entry.seq],
    );
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async listByNo(staff: StaffActor, memberNo: string, query: PageQuery): Promise<PointsEntryPage> {
    const member = await this.members.get(staff, memberNo);
    return this.list(member.id, query);
  }
}
