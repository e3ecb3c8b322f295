import { Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  AllowVisitor,
  Context,
  type Ctx,
  MemberDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { ClaimCoupon } from './claim-coupon.service.js';
import { CouponCentre } from './coupon-centre.service.js';
import { CouponDetails } from './coupon-detail.service.js';
import { CouponViews } from './coupon-views.js';
import { CentreList, CouponDetail, CouponPage, CouponQuery, CouponView } from './dto/coupon.dto.js';

@MemberDoor()
export class CouponMemberController {
  constructor(
    private readonly views: CouponViews,
    private readonly centre: CouponCentre,
    private readonly claims: ClaimCoupon,
    private readonly details: CouponDetails,
  ) {}

  @Get('me/coupons')
  @ApiOkResponse({ type: CouponPage })
  list(@Context() ctx: Ctx, @Query() query: CouponQuery): Promise<CouponPage> {
    return this.views.list(ctx, memberIdOf(ctx), query);
  }

  @Get('me/coupons/:id')
  @ApiOkResponse({ type: CouponDetail })
  get(@Context() ctx: Ctx, @Param('id') id: string): Promise<CouponDetail> {
    return this.details.get(ctx, memberIdOf(ctx), id);
  }

  @Get('coupon-centre')
  @AllowVisitor()
  @ApiOkResponse({ type: CentreList })
  async browse(@Context() ctx: Ctx): Promise<CentreList> {
    return { items: await this.centre.list(ctx) };
  }

  @Post('coupon-centre/:templateCode/claims')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CouponView })
  claim(@Context() ctx: Ctx, @Param('templateCode') templateCode: string): Promise<CouponView> {
    return this.claims.claim(ctx, templateCode);
  }
}
