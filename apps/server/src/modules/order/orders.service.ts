import { Injectable } from '@nestjs/common';
import { COUNTER_CHANNEL } from '@shuke/shared';
import { actorCaller, type Ctx, Database, type Tx, UnitOfWork } from '../../platform/index.js';
import { onlyStoreOf } from '../store/index.js';
import { Buyers } from './buyers.service.js';
import type { CounterRefundDto, RefundDto } from './dto/refund.dto.js';
import type { CounterOrderDto, ReportOrderDto } from './dto/report-order.dto.js';
import { OrderRepository } from './order.repository.js';
import { aboutWhat, alikeWhat } from './order.rules.js';
import type { OrderAnswer, RefundAnswer, Report } from './order.types.js';
import { type CheckedOrder, ReportIntake } from './report-intake.service.js';
import { ReportPosting } from './report-posting.service.js';

export interface OrderNumber {
  channel: string;
  orderNo: string;
}

/** One order, one refund; many at once are in OrderBatch. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly intake: ReportIntake,
    private readonly buyers: Buyers,
    private readonly posting: ReportPosting,
    private readonly orders: OrderRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async report(ctx: Ctx, body: ReportOrderDto): Promise<OrderAnswer> {
    return this.postOrder(ctx, await this.intake.checkOrder(ctx, body, body));
  }

  async reportAtCounter(ctx: Ctx, body: CounterOrderDto): Promise<OrderAnswer> {
    const { channel = COUNTER_CHANNEL, storeCode = onlyStoreOf(ctx), paidAt = ctx.now } = body;
    const staffCode = ctx.actor.kind === 'staff' ? ctx.actor.staffCode : undefined;
    const order = { ...body, channel, storeCode, paidAt, staffCode };
    return this.postOrder(ctx, await this.intake.checkOrder(ctx, order, body));
  }

  refund(ctx: Ctx, number: OrderNumber, body: RefundDto): Promise<RefundAnswer> {
    return this.post(ctx, this.intake.checkRefund(ctx, number, body, body));
  }

  refundAtCounter(ctx: Ctx, number: OrderNumber, body: CounterRefundDto): Promise<RefundAnswer> {
    const refund = { ...body, refundedAt: body.refundedAt ?? ctx.now };
    return this.post(ctx, this.intake.checkRefund(ctx, number, refund, body));
  }

  private async postOrder(ctx: Ctx, checked: CheckedOrder): Promise<OrderAnswer> {
    return this.post(ctx, await this.buyers.identify(ctx, checked));
  }

  /** The business key wins: a number that is known gets its own answer, whatever idempotency key came along. */
  private async post<Answer>(ctx: Ctx, report: Report): Promise<Answer> {
    const unit = (tx: Tx): Promise<Answer> =>
      tx.together<Report, OrderAnswer | RefundAnswer>(report, (reports) =>
        this.posting.post(tx, ctx, reports),
      ) as Promise<Answer>;
    const { type, channel, orderNo, contentHash } = report;
    const route = `orders.${type}`;
    const gatherBy = aboutWhat(report);
    const content = { channel, orderNo, contentHash: contentHash.toString('hex') };
    return this.unitOfWork.once(ctx, route, content, unit, {
      gatherBy,
      alike: alikeWhat(report, actorCaller(ctx.actor)),
      winsOverKey: () => this.orders.isKnown(this.database, report),
    });
  }
}
