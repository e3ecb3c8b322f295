import { Body, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { AssignTier } from './assign-tier.service.js';
import { AssignTierRequest, TierChangeView } from './tier.dto.js';

@ConsoleDoor('members')
export class MemberTierConsoleController {
  constructor(private readonly assigning: AssignTier) {}

  @Post(':memberNo/tier')
  @NeedsPermission('tier.assign')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: TierChangeView })
  assign(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Body() body: AssignTierRequest,
  ): Promise<TierChangeView> {
    return this.assigning.assign(ctx, memberNo, body);
  }
}
