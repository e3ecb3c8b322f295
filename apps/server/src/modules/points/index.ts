export { PointsBalance, PointsEntryPage, PointsEntryView } from './dto/points.dto.js';
export {
  type EarningLine,
  type EarningOrder,
  type EarningTerms,
  earnedInAll,
  earningsOf,
  earns,
  type RuleEarning,
} from './earning.rules.js';
export { lotAvailability, lotExpiry } from './expiry.rules.js';
export type {
  Earning,
  Entry,
  Holding,
  HoldResult,
  Part,
  PointsView,
  Source,
  SpendResult,
  Undoing,
} from './ledger.types.js';
export { POINTS_ENTITIES } from './points.entity.js';
export { insufficientPoints } from './points.errors.js';
export { PointsModule } from './points.module.js';
export type { PointsBook as Ledger } from './points-book.js';
export { PointsBooks } from './points-books.js';
export { type EndingPlace, PointsEndings } from './points-endings.js';
export { PointsReconciler, type Reconciliation } from './points-reconciler.js';
export { PointsViews } from './points-views.js';
export { shareOf } from './undoing.rules.js';
