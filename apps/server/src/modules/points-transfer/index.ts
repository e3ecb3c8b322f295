export { POINTS_TRANSFER_ENTITIES } from './transfer.entity.js';
export { PointsTransferModule } from './transfer.module.js';
