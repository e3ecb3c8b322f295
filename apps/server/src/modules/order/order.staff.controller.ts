import { Body, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
} from '../../platform/index.js';
import { CounterRefundDto, RefundAnswerDto } from './dto/refund.dto.js';
import { CounterOrderDto, OrderAnswerDto, OrderNumberParams } from './dto/report-order.dto.js';
import type { OrderAnswer, RefundAnswer } from './order.types.js';
import { OrdersService } from './orders.service.js';
import { answerRefund } from './refund.status.js';

@StaffDoor('orders')
export class OrderStaffController {
  constructor(private readonly orders: OrdersService) {}

  @Post()
  @NeedsPermission('order.ring')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: OrderAnswerDto })
  report(@Context() ctx: Ctx, @Body() body: CounterOrderDto): Promise<OrderAnswer> {
    return this.orders.reportAtCounter(ctx, body);
  }

  @Post(':channel/:orderNo/refunds')
  @NeedsPermission('order.refund')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: RefundAnswerDto })
  @ApiAcceptedResponse({ type: RefundAnswerDto, description: 'waits for its order' })
  async refund(
    @Context() ctx: Ctx,
    @Param() number: OrderNumberParams,
    @Body() body: CounterRefundDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RefundAnswer> {
    return answerRefund(reply, await this.orders.refundAtCounter(ctx, number, body));
  }
}
