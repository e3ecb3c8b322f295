import { Body, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Context,
  type Ctx,
  NeedsScope,
  OpenDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { answerAdjustment } from './adjustment.status.js';
import { AdjustmentReceipt, AdjustmentRequest } from './dto/adjustment.dto.js';
import { RequestAdjustment } from './request-adjustment.service.js';

@OpenDoor('points')
export class AdjustmentOpenController {
  constructor(private readonly requests: RequestAdjustment) {}

  @Post('adjustments')
  @NeedsScope('points')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: AdjustmentReceipt })
  @ApiAcceptedResponse({ type: AdjustmentReceipt, description: 'waits for a second person' })
  async adjust(
    @Context() ctx: Ctx,
    @Body() body: AdjustmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdjustmentReceipt> {
    return answerAdjustment(reply, await this.requests.request(ctx, body));
  }
}
