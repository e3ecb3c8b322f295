export { BENEFIT_ENTITIES } from './benefit.entity.js';
export { BenefitModule } from './benefit.module.js';
export { ServiceStandingView } from './dto/benefit.dto.js';
export { MemberBenefits } from './member-benefits.js';
