export { BrandPageModule } from './brand-page.module.js';
