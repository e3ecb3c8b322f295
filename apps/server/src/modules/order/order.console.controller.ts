import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
  PageQuery,
  staffOf,
} from '../../platform/index.js';
import { MemberOrderPage, type MemberOrderView } from './dto/order-views.dto.js';
import { OrderViews } from './order-views.service.js';

@ConsoleDoor('members')
export class OrderConsoleController {
  constructor(private readonly views: OrderViews) {}

  @Get(':memberNo/orders')
  @NeedsPermission('order.read')
  @ApiOkResponse({ type: MemberOrderPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<Page<MemberOrderView>> {
    return this.views.ofMemberNo(staffOf(ctx), memberNo, query);
  }
}
