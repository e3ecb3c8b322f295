export { EXPIRY_NOTICE_ENTITIES } from './expiry-notice.entity.js';
export { ExpiryNoticeModule } from './expiry-notice.module.js';
