import { Injectable } from '@nestjs/common';
import {
  type ApiKeyActor,
  AppError,
  type Ctx,
  Database,
  invalidField,
  type Reader,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberCodes, type MemberRow, MemberService, normalizePhone } from '../member/index.js';
import type { OpenMemberView } from './dto/member-view.dto.js';
import type { OpenLookupRequest } from './dto/registration.dto.js';
import { MemberViews } from './member-views.js';

/** Members as partners find them. A member code opens the identification of what follows. */
@Injectable()
export class OpenLookupService {
  constructor(
    private readonly members: MemberService,
    private readonly memberCodes: MemberCodes,
    private readonly views: MemberViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async byNo(ctx: Ctx, memberNo: string): Promise<OpenMemberView> {
    const member = await this.members.getByNo(this.database, memberNo);
    return this.views.withoutPersonalData(this.database, member, ctx.now);
  }

  async find(ctx: Ctx, key: ApiKeyActor, request: OpenLookupRequest): Promise<OpenMemberView> {
    const { memberCode, phone, storeCode } = request;
    if ((memberCode === undefined) === (phone === undefined)) {
      throw invalidField('memberCode', '会员码与手机号须且只能填一个');
    }
    if (
      storeCode !== undefined &&
      key.storeCodes.length > 0 &&
      !key.storeCodes.includes(storeCode)
    ) {
      throw new AppError('FORBIDDEN');
    }
    const member =
      memberCode === undefined
        ? await this.byPhone(this.database, phone ?? '')
        : await this.byCode(ctx, memberCode, storeCode);
    return this.views.withoutPersonalData(this.database, member, ctx.now);
  }

  private async byPhone(reader: Reader, text: string): Promise<MemberRow> {
    const phone = normalizePhone(text);
    if (phone === null) throw invalidField('phone', '手机号格式不对');
    const member = await this.members.findByPhone(reader, phone);
    if (!member) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }

  private byCode(ctx: Ctx, code: string, storeCode: string | undefined): Promise<MemberRow> {
    return this.unitOfWork.run('members.lookup', async (tx) => {
      const memberId = await this.memberCodes.identify(tx, ctx, code, { storeCode, at: ctx.now });
      return this.members.getById(tx, memberId);
    });
  }
}
