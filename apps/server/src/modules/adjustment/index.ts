export { ADJUSTMENT_ENTITIES } from './adjustment.entity.js';
export { AdjustmentModule } from './adjustment.module.js';
