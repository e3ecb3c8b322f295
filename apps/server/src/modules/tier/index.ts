export { GrowthBook, type GrowthEntry } from './growth-book.js';
export { GrowthBooks } from './growth-books.js';
export { GROWTH_COLUMNS, type GrowthColumns, growthEntryOf } from './growth-row.js';
export { lastGraceDay } from './period.rules.js';
export { type TierChange, takenBack } from './standing.rules.js';
export { CardFaceDto, TierCard, TierChangeView, TierView } from './tier.dto.js';
export { TIER_ENTITIES } from './tier.entity.js';
export { TierModule } from './tier.module.js';
export { tierCard } from './tier.presenter.js';
export { type Tier, type TierThresholds, thresholdsOf, tierFaults } from './tier.rules.js';
export { TierService } from './tier.service.js';
export { TierBenefitsDto } from './tier-benefits.dto.js';
export {
  type BenefitService,
  benefitFaults,
  NO_BENEFITS,
  type PackCoupon,
  SERVICE_PERIODS,
  type ServicePeriod,
  type TierBenefits,
  type UpgradeGift,
} from './tier-benefits.js';
export { TierBook } from './tier-book.js';
export { TIER_CHANGED, TierBooks, type TierChanged } from './tier-books.js';
export { type EndingSpan, TierEndings, type TierInDanger } from './tier-endings.js';
export {
  type MetricQuestion,
  type MetricSource,
  type MetricSpan,
  TierMetrics,
} from './tier-metrics.js';
export { TierReconciler } from './tier-reconciler.js';
export { TierViews } from './tier-views.js';
export { type TierWindow, windowStart } from './window.rules.js';
