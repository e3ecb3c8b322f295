import { Injectable } from '@nestjs/common';
import { later, type Reader } from '../../platform/index.js';
import { type ListedOrder, OrderViewsRepository } from './order-views.repository.js';

/** A line of what a clerk did. */
export interface OrderActivity {
  type: 'order';
  id: string;
  at: Date;
  title: string;
  detail: string;
  undoable: boolean;
}

const FEED_SECONDS = 24 * 3600;
const FEED_LENGTH = 50;

@Injectable()
export class OrderFeed {
  constructor(private readonly orders: OrderViewsRepository) {}

  /** What a clerk rang in the last 24 hours, newest first. */
  async recent(reader: Reader, staffCode: string, now: Date): Promise<OrderActivity[]> {
    const since = later(now, -FEED_SECONDS);
    const orders = await this.orders.listReportedBy(
      reader,
      `staff:${staffCode}`,
      since,
      FEED_LENGTH,
    );
    return orders.map((order) => ({
      type: 'order',
      id: order.id,
      at: order.paidAt,
      title: `收银 ${(order.paidFen / 100).toFixed(2)} 元`,
      detail: detailOf(order),
      undoable: false,
    }));
  }
}

function detailOf({ refundedFen, pointsEarned }: ListedOrder): string {
  if (refundedFen > 0) return `已退 ${(refundedFen / 100).toFixed(2)} 元`;
  return pointsEarned > 0 ? `获得 ${pointsEarned} 积分` : '没有积分';
}
