import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AllowVisitor, Context, type Ctx, MemberDoor } from '../../platform/index.js';
import { ClaimTransfer } from './claim-transfer.service.js';
import { PointsTransferOffer, PointsTransferToken } from './dto/transfer.dto.js';

/** The friend's side. The token is a secret, so it travels in the body. */
@MemberDoor('points-transfers')
export class TransferOfferMemberController {
  constructor(private readonly claims: ClaimTransfer) {}

  @Post('look')
  @HttpCode(200)
  @AllowVisitor()
  @ApiOkResponse({ type: PointsTransferOffer })
  look(@Context() ctx: Ctx, @Body() body: PointsTransferToken): Promise<PointsTransferOffer> {
    return this.claims.look(ctx, body);
  }

  @Post('claims')
  @HttpCode(200)
  @ApiOkResponse({ type: PointsTransferOffer })
  claim(@Context() ctx: Ctx, @Body() body: PointsTransferToken): Promise<PointsTransferOffer> {
    return this.claims.claim(ctx, body);
  }
}
