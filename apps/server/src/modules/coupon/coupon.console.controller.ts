import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, Database, NeedsPermission } from '../../platform/index.js';
import { MemberService } from '../member/index.js';
import { CouponViews } from './coupon-views.js';
import { CouponPage, CouponQuery } from './dto/coupon.dto.js';

@ConsoleDoor('members')
export class CouponConsoleController {
  constructor(
    private readonly members: MemberService,
    private readonly views: CouponViews,
    private readonly database: Database,
  ) {}

  @Get(':memberNo/coupons')
  @NeedsPermission('member.read')
  @ApiOkResponse({ type: CouponPage })
  async list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: CouponQuery,
  ): Promise<CouponPage> {
    const member = await this.members.getByNo(this.database, memberNo);
    return this.views.list(ctx, member.id, query);
  }
}
