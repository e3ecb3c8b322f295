export { ORDER_ENTITIES } from './order.entity.js';
export { ORDER_POSTED, ORDER_REFUNDED, type OrderEvent } from './order.events.js';
export { OrderModule } from './order.module.js';
export { type OrderActivity, OrderFeed } from './order-feed.js';
export { Purchases } from './purchases.js';
export { progressAfterOrder, progressAfterRefund } from './tier-progress.js';
