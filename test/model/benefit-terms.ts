/** What tiers and big orders bring, in brands that give gifts. */
import type { Period } from './calendar.js';

export interface ModelBenefits {
  /** Of an upgrade. */
  points: number;
  coupons: number;
  /** Coupons of a month. */
  pack: number;
  /** How often in its period. */
  services: Record<string, number>;
}

export const BENEFITS: Readonly<Record<string, ModelBenefits>> = {
  SILVER: { points: 40, coupons: 0, pack: 1, services: { TEA: 2 } },
  GOLD: { points: 70, coupons: 2, pack: 2, services: { TEA: 3, WASH: 1 } },
  DIAMOND: { points: 0, coupons: 1, pack: 0, services: { TEA: 3, WASH: 2 } },
};

export const SERVICES: Readonly<Record<string, Period>> = { TEA: 'month', WASH: 'year' };

/** The coupon of all gifts. */
export const GIFT = 'GIFT';

/** An order of so much, without the products that don't count, brings a coupon. */
export const SPEND_AND_GET = { minFen: 30_000, days: 200, without: 'C', mostDaysLate: 3 };
