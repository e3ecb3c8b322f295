import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission, staffOf } from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import { CouponViews } from './coupon-views.js';
import { CouponPage, CouponQuery } from './dto/coupon.dto.js';

@ConsoleDoor('members')
export class CouponConsoleController {
  constructor(
    private readonly members: MembersInSight,
    private readonly views: CouponViews,
  ) {}

  @Get(':memberNo/coupons')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: CouponPage })
  async list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: CouponQuery,
  ): Promise<CouponPage> {
    const member = await this.members.get(staffOf(ctx), memberNo);
    return this.views.list(ctx, member.id, query);
  }
}
