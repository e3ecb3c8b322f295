import { Body, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
} from '../../platform/index.js';
import { CouponView } from './dto/coupon.dto.js';
import { GrantableList, StaffGrantRequest } from './dto/issue.dto.js';
import { GrantCoupon } from './grant-coupon.service.js';
import { GrantableTemplates } from './grantable-templates.service.js';

@StaffDoor('coupons')
export class GrantStaffController {
  constructor(
    private readonly grantable: GrantableTemplates,
    private readonly grants: GrantCoupon,
  ) {}

  @Get('grantable')
  @NeedsPermission('coupon.grant')
  @ApiOkResponse({ type: GrantableList })
  list(@Context() ctx: Ctx): Promise<GrantableList> {
    return this.grantable.list(ctx);
  }

  @Post('issues')
  @NeedsPermission('coupon.grant')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CouponView })
  grant(@Context() ctx: Ctx, @Body() body: StaffGrantRequest): Promise<CouponView> {
    return this.grants.grant(ctx, body);
  }
}
