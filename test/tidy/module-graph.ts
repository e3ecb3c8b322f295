/**
 * Which module of the server may enter which, written down so that a new arrow is a decision.
 * A module may enter only modules above it in this table, so that there is no circle.
 */
export const MODULE_GRAPH: Readonly<Record<string, readonly string[]>> = {
  brand: [],
  store: [],
  staff: ['store'],
  member: ['brand'],
  tier: ['brand', 'member'],
  points: ['brand', 'member', 'store'],
  coupon: ['brand', 'member', 'store', 'tier'],
  'coupon-liability': ['brand', 'coupon'],
  'coupon-transfer': ['brand', 'coupon', 'member'],
  'entry-code': ['brand', 'coupon', 'member'],
  reward: ['coupon', 'member', 'points', 'store'],
  joining: ['brand', 'coupon', 'member', 'points', 'store', 'tier'],
  quote: ['brand', 'coupon', 'member', 'points', 'store', 'tier'],
  order: ['brand', 'coupon', 'member', 'points', 'quote', 'store', 'tier'],
  'points-rules': ['brand', 'points', 'store', 'tier'],
  'what-if': ['brand', 'member', 'order', 'points', 'points-rules', 'tier'],
  message: ['brand', 'member'],
  insight: ['brand', 'store', 'tier'],
  liability: ['brand', 'store'],
  campaign: ['brand', 'coupon', 'member', 'message', 'tier'],
  automation: ['brand', 'coupon', 'joining', 'member', 'message', 'points', 'tier'],
  setup: ['brand', 'coupon', 'message', 'reward', 'staff', 'store', 'tier'],
  activity: ['coupon', 'order'],
  audit: [],
  'tier-notice': ['brand', 'member', 'message', 'tier'],
  benefit: ['brand', 'coupon', 'member', 'points', 'store', 'tier'],
  'member-desk': ['benefit', 'brand', 'coupon', 'joining', 'member', 'points', 'store', 'tier'],
  storefront: ['brand', 'message', 'store', 'tier'],
};
