import { Injectable } from '@nestjs/common';
import { MEMBER_CODE_DIGITS, MEMBER_CODE_STEP_SECONDS } from '@shuke/shared';
import { AppError, type Ctx, Database } from '../../platform/index.js';
import type { MemberCodeView } from './dto/member.dto.js';
import { MemberRepository } from './member.repository.js';
import { MemberSecrets } from './member-secrets.js';
import { memberIdOf } from './own-member.js';

/** What the member's phone needs to make its codes by itself, also without a network later on. */
@Injectable()
export class OwnCode {
  constructor(
    private readonly repository: MemberRepository,
    private readonly secrets: MemberSecrets,
    private readonly database: Database,
  ) {}

  async show(ctx: Ctx): Promise<MemberCodeView> {
    const memberId = memberIdOf(ctx);
    const member = await this.repository.findById(this.database, memberId);
    const sealed = member && (await this.repository.findCodeSecret(this.database, member.memberNo));
    if (!sealed) throw new AppError('MEMBER_UNKNOWN');
    return {
      memberNo: member.memberNo,
      secret: this.secrets.open(memberId, sealed.cipher),
      stepSeconds: MEMBER_CODE_STEP_SECONDS,
      digits: MEMBER_CODE_DIGITS,
      serverTime: ctx.now,
    };
  }
}
