export type { CartLine } from './cart.types.js';
export { cartOf, usableOf } from './cart-of.rules.js';
export { offsetAllowed, offsetPointsOfLines } from './offset.rules.js';
export { priceCart } from './pricing.rules.js';
