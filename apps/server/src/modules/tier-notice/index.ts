export { TierNoticeModule } from './tier-notice.module.js';
