import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
} from '../../platform/index.js';
import { PickUpReceipt, PickUpRequest } from './dto/reward.dto.js';
import { PickUpExchange } from './pick-up-exchange.service.js';

@StaffDoor('exchanges')
export class RewardStaffController {
  constructor(private readonly pickUps: PickUpExchange) {}

  @Post(':id/pick-up')
  @HttpCode(200)
  @NeedsPermission('coupon.redeem')
  @RequiresIdempotencyKey()
  @ApiOkResponse({ type: PickUpReceipt })
  pickUp(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() { storeCode }: PickUpRequest,
  ): Promise<PickUpReceipt> {
    return this.pickUps.pickUp(ctx, id, storeCode);
  }
}
