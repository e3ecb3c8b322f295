import type { Id, MemberId, OutboxEvent } from '../../platform/index.js';
import type { OrderRecord } from './order.types.js';
import type { OrderBook } from './order-book.js';

export const ORDER_POSTED = 'order.posted';
export const ORDER_REFUNDED = 'order.refunded';

export interface OrderEvent {
  orderId: Id<'ord'>;
  memberId: MemberId | null;
}

/**
 * What a posting tells: of members' new orders those of enough, and of members' refunds all. Null: no
 * order is of enough for anything, and nothing is told of orders.
 */
export function eventsOf(book: OrderBook, enoughFen: number | null): OutboxEvent[] {
  const posted = book.newOrders.filter(({ paidFen }) => enoughFen !== null && paidFen >= enoughFen);
  const refunds = [...book.newRefunds, ...book.changedRefunds];
  const refunded = refunds
    .filter(({ state }) => state === 'applied')
    .flatMap(({ orderNo }) => book.findOrder(orderNo) ?? []);
  return [
    ...posted.flatMap((order) => told(ORDER_POSTED, order)),
    ...[...new Set(refunded)].flatMap((order) => told(ORDER_REFUNDED, order)),
  ];
}

function told(type: string, { id, memberId }: OrderRecord): OutboxEvent[] {
  if (memberId === null) return [];
  return [{ type, key: memberId, payload: { orderId: id, memberId } satisfies OrderEvent }];
}
