export { BRAND_ENTITIES } from './brand.entity.js';
export { BrandModule } from './brand.module.js';
export { BrandService } from './brand.service.js';
export * from './brand.settings.js';
export { pointsSettingsFaults, type SettingsFault } from './points-settings.rules.js';
