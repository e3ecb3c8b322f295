export { ExpiryNoticeModule } from './expiry-notice.module.js';
