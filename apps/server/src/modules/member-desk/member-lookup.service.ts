import { Injectable } from '@nestjs/common';
import { isMemberNo, parseMemberCode } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  Database,
  invalidField,
  type StaffActor,
  UnitOfWork,
} from '../../platform/index.js';
import {
  MemberCodes,
  type MemberRow,
  MemberService,
  MembersInSight,
  normalizePhone,
} from '../member/index.js';
import type { GlanceView } from './dto/member-desk.dto.js';
import { MemberGlances } from './member-glances.js';

/** A member at the counter: by the code on the phone, by the phone's number, or by member number. */
@Injectable()
export class MemberLookupService {
  constructor(
    private readonly members: MemberService,
    private readonly inSight: MembersInSight,
    private readonly memberCodes: MemberCodes,
    private readonly glances: MemberGlances,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async find(ctx: Ctx, staff: StaffActor, code: string): Promise<GlanceView> {
    const identified = parseMemberCode(code) !== null;
    const member = identified
      ? await this.byCode(ctx, code)
      : await this.byNoOrPhone(staff, code.trim());
    return this.glances.of(ctx, member, identified);
  }

  private byCode(ctx: Ctx, code: string): Promise<MemberRow> {
    return this.unitOfWork.run('members.lookup', async (tx) => {
      const memberId = await this.memberCodes.identify(tx, ctx, code, { at: ctx.now });
      return this.members.getById(tx, memberId);
    });
  }

  /** Who shows no code gives the phone; a number alone tells only of members in sight. */
  private async byNoOrPhone(staff: StaffActor, text: string): Promise<MemberRow> {
    if (isMemberNo(text)) return this.inSight.get(staff, text);
    const phone = normalizePhone(text);
    if (phone === null) throw invalidField('code', '请输入会员码、会员号或手机号');
    const member = await this.members.findByPhone(this.database, phone);
    if (!member) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }
}
