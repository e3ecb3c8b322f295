export { STAFF_ENTITIES } from './staff.entity.js';
export { StaffModule } from './staff.module.js';
export { type ApiKeySetup, StaffService, type StaffSetup } from './staff.service.js';
