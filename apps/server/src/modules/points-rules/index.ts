export { PointsRulesDto } from './dto/points-rules.dto.js';
export { PointsRulesModule } from './points-rules.module.js';
export { rulesOf } from './points-rules.presenter.js';
export { PointsRules } from './points-rules.service.js';
