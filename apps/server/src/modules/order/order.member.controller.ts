import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor, type Page, PageQuery } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { OwnOrderPage, type OwnOrderView } from './dto/order-views.dto.js';
import { OrderViews } from './order-views.service.js';

@MemberDoor('me')
export class OrderMemberController {
  constructor(private readonly views: OrderViews) {}

  @Get('orders')
  @ApiOkResponse({ type: OwnOrderPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<Page<OwnOrderView>> {
    return this.views.ofMember(memberIdOf(ctx), query);
  }
}
