import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission, staffOf } from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import { CouponViews } from './coupon-views.js';
import { CouponPage, CouponQuery, CouponView } from './dto/coupon.dto.js';
import { VoidRequest } from './dto/issue.dto.js';
import { VoidCoupon } from './void-coupon.service.js';

@ConsoleDoor('members')
export class CouponConsoleController {
  constructor(
    private readonly members: MembersInSight,
    private readonly views: CouponViews,
    private readonly voids: VoidCoupon,
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

  @Post(':memberNo/coupons/:id/void')
  @HttpCode(200)
  @NeedsPermission('coupon.void')
  @ApiOkResponse({ type: CouponView })
  void(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Param('id') id: string,
    @Body() { reason }: VoidRequest,
  ): Promise<CouponView> {
    return this.voids.void(ctx, { memberNo, id, reason });
  }
}
