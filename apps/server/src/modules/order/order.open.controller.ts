import { Body, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AppError, Context, type Ctx, NeedsScope, OpenDoor } from '../../platform/index.js';
import { RefundAnswerDto, RefundDto } from './dto/refund.dto.js';
import { OrderAnswerDto, OrderNumberParams, ReportOrderDto } from './dto/report-order.dto.js';
import type { OrderAnswer, RefundAnswer } from './order.types.js';
import { OrderBatch } from './order-batch.service.js';
import { OrdersService } from './orders.service.js';
import { answerRefund } from './refund.status.js';

const NDJSON = 'application/x-ndjson';

@OpenDoor('orders')
export class OrderOpenController {
  constructor(
    private readonly orders: OrdersService,
    private readonly batches: OrderBatch,
  ) {}

  @Post()
  @NeedsScope('orders')
  @ApiCreatedResponse({ type: OrderAnswerDto })
  report(@Context() ctx: Ctx, @Body() body: ReportOrderDto): Promise<OrderAnswer> {
    return this.orders.report(ctx, body);
  }

  @Post('batch')
  @HttpCode(200)
  @NeedsScope('orders')
  @Header('content-type', NDJSON)
  @ApiConsumes(NDJSON)
  @ApiProduces(NDJSON)
  @ApiBody({ schema: { type: 'string' } })
  @ApiOkResponse({ schema: { type: 'string' } })
  batch(@Context() ctx: Ctx, @Body() body: Buffer): Promise<string> {
    if (!Buffer.isBuffer(body)) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
    return this.batches.post(ctx, body);
  }

  @Post(':channel/:orderNo/refunds')
  @NeedsScope('orders')
  @ApiCreatedResponse({ type: RefundAnswerDto })
  @ApiAcceptedResponse({ type: RefundAnswerDto, description: 'waits for its order' })
  async refund(
    @Context() ctx: Ctx,
    @Param() number: OrderNumberParams,
    @Body() body: RefundDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RefundAnswer> {
    return answerRefund(reply, await this.orders.refund(ctx, number, body));
  }
}
