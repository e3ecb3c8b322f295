import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  MemberDoor,
  PageQuery,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import {
  PointsTransferPage,
  PointsTransferRequest,
  PointsTransferTerms,
  PointsTransferView,
} from './dto/transfer.dto.js';
import { OfferTransfer } from './offer-transfer.service.js';
import { ReturnTransfer } from './return-transfer.service.js';
import { TransferViews } from './transfer-views.service.js';

@MemberDoor('me/points')
export class TransferMemberController {
  constructor(
    private readonly offers: OfferTransfer,
    private readonly returns: ReturnTransfer,
    private readonly views: TransferViews,
  ) {}

  @Get('transfer-terms')
  @ApiOkResponse({ type: PointsTransferTerms })
  terms(@Context() ctx: Ctx): Promise<PointsTransferTerms> {
    return this.views.terms(ctx);
  }

  @Get('transfers')
  @ApiOkResponse({ type: PointsTransferPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<PointsTransferPage> {
    return this.views.list(ctx, query);
  }

  @Post('transfers')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: PointsTransferView })
  offer(@Context() ctx: Ctx, @Body() body: PointsTransferRequest): Promise<PointsTransferView> {
    return this.offers.offer(ctx, body);
  }

  @Post('transfers/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: PointsTransferView })
  cancel(@Context() ctx: Ctx, @Param('id') id: string): Promise<PointsTransferView> {
    return this.returns.cancel(ctx, id);
  }
}
