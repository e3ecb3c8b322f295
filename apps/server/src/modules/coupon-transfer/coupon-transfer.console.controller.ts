import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
  PageQuery,
} from '../../platform/index.js';
import { CouponTransferLog } from './coupon-transfer-log.service.js';
import {
  type LoggedCouponTransfer,
  LoggedCouponTransferPage,
} from './dto/coupon-transfer-log.dto.js';

@ConsoleDoor('members')
export class CouponTransferConsoleController {
  constructor(private readonly log: CouponTransferLog) {}

  @Get(':memberNo/coupon-transfers')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: LoggedCouponTransferPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<Page<LoggedCouponTransfer>> {
    return this.log.list(ctx, memberNo, query);
  }
}
