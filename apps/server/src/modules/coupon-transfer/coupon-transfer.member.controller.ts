import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  AllowVisitor,
  Context,
  type Ctx,
  MemberDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { CouponView } from '../coupon/index.js';
import { AcceptCoupon } from './accept-coupon.service.js';
import {
  TransferOfferView,
  TransferTokenRequest,
  TransferView,
} from './dto/coupon-transfer.dto.js';
import { OfferCoupon } from './offer-coupon.service.js';
import { TransferOffers } from './transfer-offers.service.js';

@MemberDoor()
export class CouponTransferMemberController {
  constructor(
    private readonly giver: OfferCoupon,
    private readonly friend: AcceptCoupon,
    private readonly offers: TransferOffers,
  ) {}

  @Post('me/coupons/:id/transfer')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: TransferView })
  offer(@Context() ctx: Ctx, @Param('id') id: string): Promise<TransferView> {
    return this.giver.offer(ctx, id);
  }

  @Get('me/coupons/:id/transfer')
  @ApiOkResponse({ type: TransferView })
  get(@Context() ctx: Ctx, @Param('id') id: string): Promise<TransferView> {
    return this.giver.get(ctx, id);
  }

  @Post('me/coupons/:id/transfer/take-back')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferView })
  takeBack(@Context() ctx: Ctx, @Param('id') id: string): Promise<TransferView> {
    return this.giver.takeBack(ctx, id);
  }

  @Post('coupon-transfers/lookup')
  @HttpCode(200)
  @AllowVisitor()
  @ApiOkResponse({ type: TransferOfferView })
  look(@Context() ctx: Ctx, @Body() { token }: TransferTokenRequest): Promise<TransferOfferView> {
    return this.offers.look(ctx, token);
  }

  @Post('coupon-transfers/acceptances')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CouponView })
  accept(@Context() ctx: Ctx, @Body() { token }: TransferTokenRequest): Promise<CouponView> {
    return this.friend.accept(ctx, token);
  }
}
