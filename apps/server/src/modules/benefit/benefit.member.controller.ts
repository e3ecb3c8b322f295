import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, Database, MemberDoor } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { MemberBenefitsView } from './dto/benefit.dto.js';
import { MemberBenefits } from './member-benefits.js';

@MemberDoor('me/benefits')
export class BenefitMemberController {
  constructor(
    private readonly benefits: MemberBenefits,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: MemberBenefitsView })
  show(@Context() ctx: Ctx): Promise<MemberBenefitsView> {
    return this.benefits.of(this.database, memberIdOf(ctx), ctx.now);
  }
}
