import { Injectable } from '@nestjs/common';
import { AppError, Database, type StaffActor } from '../../platform/index.js';
import { MemberService } from './member.service.js';
import type { MemberRow } from './member.types.js';
import { isInSight } from './sight.rules.js';

/** The one check of whom somebody of the staff may look at by number alone. */
@Injectable()
export class MembersInSight {
  constructor(
    private readonly members: MemberService,
    private readonly database: Database,
  ) {}

  /** Throws 404 MEMBER_UNKNOWN, also for members of stores that are not in sight. */
  async get(staff: StaffActor, memberNo: string): Promise<MemberRow> {
    const member = await this.members.getByNo(this.database, memberNo);
    if (!isInSight(staff, member.source.storeCode)) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }
}
