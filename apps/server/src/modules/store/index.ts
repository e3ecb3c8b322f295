export { onlyStoreOf, requireOwnChannel, requireOwnStore } from './own-place.js';
export { StoreView } from './store.console.controller.js';
export { STORE_ENTITIES } from './store.entity.js';
export { StoreModule } from './store.module.js';
export type { Store } from './store.repository.js';
export { StoreService } from './store.service.js';
