import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { answerAdjustment } from './adjustment.status.js';
import { AdjustmentViews } from './adjustment-views.service.js';
import { DecideAdjustment } from './decide-adjustment.service.js';
import {
  AdjustmentDetail,
  AdjustmentPage,
  AdjustmentPreview,
  AdjustmentQuery,
  AdjustmentReceipt,
  AdjustmentRequest,
  AdjustmentTrial,
  FraudRequest,
  RejectionRequest,
} from './dto/adjustment.dto.js';
import { RequestAdjustment } from './request-adjustment.service.js';

@ConsoleDoor('points-adjustments')
export class AdjustmentConsoleController {
  constructor(
    private readonly requests: RequestAdjustment,
    private readonly decisions: DecideAdjustment,
    private readonly views: AdjustmentViews,
  ) {}

  @Get()
  @NeedsPermission('adjustment.read')
  @ApiOkResponse({ type: AdjustmentPage })
  list(@Context() ctx: Ctx, @Query() query: AdjustmentQuery): Promise<AdjustmentPage> {
    return this.views.list(ctx, query);
  }

  @Post('preview')
  @HttpCode(200)
  @NeedsPermission('adjustment.request')
  @ApiOkResponse({ type: AdjustmentPreview })
  preview(@Context() ctx: Ctx, @Body() body: AdjustmentTrial): Promise<AdjustmentPreview> {
    return this.requests.preview(ctx, body);
  }

  @Post()
  @NeedsPermission('adjustment.request')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: AdjustmentReceipt })
  @ApiAcceptedResponse({ type: AdjustmentReceipt, description: 'waits for a second person' })
  async request(
    @Context() ctx: Ctx,
    @Body() body: AdjustmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdjustmentReceipt> {
    return answerAdjustment(reply, await this.requests.request(ctx, body));
  }

  @Post('fraud')
  @NeedsPermission('adjustment.request')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: AdjustmentReceipt })
  @ApiAcceptedResponse({ type: AdjustmentReceipt, description: 'waits for a second person' })
  async fraud(
    @Context() ctx: Ctx,
    @Body() body: FraudRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdjustmentReceipt> {
    return answerAdjustment(reply, await this.requests.requestFraud(ctx, body));
  }

  @Get(':id')
  @NeedsPermission('adjustment.read')
  @ApiOkResponse({ type: AdjustmentDetail })
  get(@Context() ctx: Ctx, @Param('id') id: string): Promise<AdjustmentDetail> {
    return this.views.get(ctx, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @NeedsPermission('adjustment.approve')
  @ApiOkResponse({ type: AdjustmentDetail })
  approve(@Context() ctx: Ctx, @Param('id') id: string): Promise<AdjustmentDetail> {
    return this.decisions.approve(ctx, id);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @NeedsPermission('adjustment.approve')
  @ApiOkResponse({ type: AdjustmentDetail })
  reject(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() { note }: RejectionRequest,
  ): Promise<AdjustmentDetail> {
    return this.decisions.reject(ctx, id, note);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @NeedsPermission('adjustment.request')
  @ApiOkResponse({ type: AdjustmentDetail })
  withdraw(@Context() ctx: Ctx, @Param('id') id: string): Promise<AdjustmentDetail> {
    return this.decisions.withdraw(ctx, id);
  }
}
