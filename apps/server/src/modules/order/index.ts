export { ORDER_ENTITIES } from './order.entity.js';
export { OrderModule } from './order.module.js';
