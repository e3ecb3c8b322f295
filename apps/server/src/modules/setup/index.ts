export { ApplyBrandService } from './apply-brand.service.js';
export { type BrandFile, BrandFileError } from './brand-file.js';
export { BRAND_FILE_SCHEMA } from './brand-file.schema.js';
export { SetupModule } from './setup.module.js';
