export { ORDER_ENTITIES } from './order.entity.js';
export { OrderModule } from './order.module.js';
export { type OrderActivity, OrderFeed } from './order-feed.js';
