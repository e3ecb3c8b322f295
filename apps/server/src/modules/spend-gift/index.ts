export { SpendGiftModule } from './spend-gift.module.js';
