import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, Database, MemberDoor } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { OwnTierChanges } from './tier.dto.js';
import { TierViews } from './tier-views.js';

@MemberDoor('me/tier')
export class MemberTierMemberController {
  constructor(
    private readonly views: TierViews,
    private readonly database: Database,
  ) {}

  @Get('changes')
  @ApiOkResponse({ type: OwnTierChanges })
  list(@Context() ctx: Ctx): Promise<OwnTierChanges> {
    return this.views.ownChanges(this.database, memberIdOf(ctx));
  }
}
