import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsScope,
  OpenDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { RedemptionRequest, RedemptionView, UndoRequest, UndoView } from './dto/redemption.dto.js';
import { RedeemCoupon } from './redeem-coupon.service.js';
import { UndoRedemption } from './undo-redemption.service.js';

@OpenDoor('redemptions')
export class RedemptionOpenController {
  constructor(
    private readonly redemptions: RedeemCoupon,
    private readonly undoing: UndoRedemption,
  ) {}

  @Post()
  @NeedsScope('coupons')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: RedemptionView })
  redeem(@Context() ctx: Ctx, @Body() body: RedemptionRequest): Promise<RedemptionView> {
    return this.redemptions.redeem(ctx, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @NeedsScope('coupons')
  @RequiresIdempotencyKey()
  @ApiOkResponse({ type: UndoView })
  undo(@Context() ctx: Ctx, @Param('id') id: string, @Body() body: UndoRequest): Promise<UndoView> {
    return this.undoing.undo(ctx, id, body.reason);
  }
}
