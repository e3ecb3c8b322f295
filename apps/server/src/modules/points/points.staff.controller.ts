import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, NeedsPermission, StaffDoor } from '../../platform/index.js';
import { MomentQuery, PointsExplanation } from './dto/explanation.dto.js';
import { PointsExplanations } from './points-explanation.service.js';

@StaffDoor('members/:memberNo/points')
export class PointsStaffController {
  constructor(private readonly explanations: PointsExplanations) {}

  @Get('explanation')
  @NeedsPermission('member.read')
  @ApiOkResponse({ type: PointsExplanation })
  explain(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() { at }: MomentQuery,
  ): Promise<PointsExplanation> {
    return this.explanations.explainByNo(ctx, memberNo, at);
  }
}
