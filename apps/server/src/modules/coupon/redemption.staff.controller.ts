import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
} from '../../platform/index.js';
import { RedemptionRequest, RedemptionView, UndoRequest, UndoView } from './dto/redemption.dto.js';
import { RedeemCoupon } from './redeem-coupon.service.js';
import { UndoRedemption } from './undo-redemption.service.js';

@StaffDoor('redemptions')
export class RedemptionStaffController {
  constructor(
    private readonly redemptions: RedeemCoupon,
    private readonly undoing: UndoRedemption,
  ) {}

  @Post()
  @NeedsPermission('coupon.redeem')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: RedemptionView })
  redeem(@Context() ctx: Ctx, @Body() body: RedemptionRequest): Promise<RedemptionView> {
    return this.redemptions.redeem(ctx, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @NeedsPermission('redemption.undo.own')
  @RequiresIdempotencyKey()
  @ApiOkResponse({ type: UndoView })
  undo(@Context() ctx: Ctx, @Param('id') id: string, @Body() body: UndoRequest): Promise<UndoView> {
    return this.undoing.undo(ctx, id, body.reason);
  }
}
