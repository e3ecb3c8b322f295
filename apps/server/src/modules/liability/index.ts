export { LIABILITY_ENTITIES } from './liability.entity.js';
export { LiabilityModule } from './liability.module.js';
