import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  AllowVisitor,
  Context,
  type Ctx,
  MemberDoor,
  PageQuery,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { CancelExchange } from './cancel-exchange.service.js';
import {
  CancelReceipt,
  ExchangePage,
  ExchangeReceipt,
  ExchangeRequest,
  RewardList,
} from './dto/reward.dto.js';
import { ExchangeReward } from './exchange-reward.service.js';
import { Mall } from './mall.service.js';
import { OwnExchanges } from './own-exchanges.service.js';

@MemberDoor()
export class RewardMemberController {
  constructor(
    private readonly mall: Mall,
    private readonly exchanges: ExchangeReward,
    private readonly cancelling: CancelExchange,
    private readonly own: OwnExchanges,
  ) {}

  @Get('rewards')
  @AllowVisitor()
  @ApiOkResponse({ type: RewardList })
  async browse(@Context() ctx: Ctx): Promise<RewardList> {
    return { items: await this.mall.list(ctx) };
  }

  @Post('rewards/:code/exchanges')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: ExchangeReceipt })
  exchange(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: ExchangeRequest,
  ): Promise<ExchangeReceipt> {
    return this.exchanges.exchange(ctx, code, body);
  }

  @Post('exchanges/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: CancelReceipt })
  cancel(@Context() ctx: Ctx, @Param('id') id: string): Promise<CancelReceipt> {
    return this.cancelling.cancel(ctx, id);
  }

  @Get('me/exchanges')
  @ApiOkResponse({ type: ExchangePage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<ExchangePage> {
    return this.own.list(ctx, query);
  }
}
