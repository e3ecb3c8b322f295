import { Injectable } from '@nestjs/common';
import type { MemberId, Reader } from '../../platform/index.js';
import { PointsRepository } from './points.repository.js';

export interface EndingPlace {
  at: Date;
  memberId: MemberId;
}

/** Members by the next instant at which time decides something of their points. */
@Injectable()
export class PointsEndings {
  constructor(private readonly repository: PointsRepository) {}

  /** Who may have points that end by then, in order, after the place; by point_account_due. */
  async list(
    reader: Reader,
    of: { until: Date; after: EndingPlace | null; limit: number },
  ): Promise<EndingPlace[]> {
    const after = of.after && { dueAt: of.after.at, memberId: of.after.memberId };
    const due = await this.repository.listDue(reader, of.until, after, of.limit);
    return due.map(({ dueAt, memberId }) => ({ at: dueAt, memberId }));
  }
}
