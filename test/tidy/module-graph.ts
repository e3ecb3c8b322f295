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
  points: ['brand', 'member', 'tier'],
  coupon: ['brand', 'member', 'tier'],
  reward: ['coupon', 'member', 'points'],
};
