/**
 * The decisions of the specification that are one formula each. They stand apart so that a seeded
 * fault can put a wrong one in the place of a right one and the machine can show that it notices.
 */
import type { ModelBrand } from './brand.js';
import { type Day, dateOf, dayOn, monthsLater } from './calendar.js';
import type { ModelLot } from './journal.js';

export interface Rules {
  /** The last good day of points earned on a day; null: for ever. */
  lastDay(expiry: ModelBrand['expiry'], earned: Day): Day | null;
  base(paidFen: number, rate: ModelBrand['rate']): number;
  bonus(base: number, percent: number): number;
  /** Cuts what an order earned down to a number of points, in the order of the rules. */
  cut(
    earned: readonly { reason: string; points: number }[],
    room: number,
  ): { reason: string; points: number }[];
  /** What goes back of `total` now that `after` of `whole` fen are back, `before` of them before. */
  share(total: number, before: number, after: number, whole: number): number;
  /** Sorts what is spent first. */
  spending(one: ModelLot, other: ModelLot): number;
  /** Sorts an order's own lots for taking back. */
  takingBack(one: ModelLot, other: ModelLot): number;
  /** The lots of a spending in the order in which they are refilled. */
  refilling<T>(takings: readonly T[]): T[];
  debtIsPaid: boolean;
  /** What a lot of the order lost by expiry counts as taken back. */
  expiryCounts: boolean;
  tierEnd(given: Day, months: number): Day;
  /** Growth value of what was paid. */
  growth(paidFen: number, perYuan: number): number;
  refundTakesTier: boolean;
  /** The first day that counts for keeping a tier given on a day. */
  keepFrom(given: Day): Day;
  couponEnd(first: Day, days: number): Day;
  thresholdMet(amountFen: number, thresholdFen: number): boolean;
  /** An undone use of a pass comes back. */
  undoGivesUseBack: boolean;
  /** Of the units that a coupon for one unit is good for, by what each costs: which it covers. */
  unitCovered(prices: readonly number[]): number;
  /** May a clerk who gave so many today give one more? */
  mayGrant(given: number, perDay: number): boolean;
  /** With the upgrade or the order goes what it has given. */
  refundTakesGift: boolean;
  /** May a free service that was used so often be used once more? */
  mayUse(used: number, allowed: number): boolean;
  /** Nobody approves what they have requested. */
  needsSecondPerson: boolean;
  /** Points of a reward for a member whose tier may have a price of its own. */
  price(points: number, ofTier: number | undefined): number;
  /** May an order of `paidFen` be paid with points worth `offsetFen`? */
  offsetFits(offsetFen: number, paidFen: number, maxSharePercent: number): boolean;
}

export const RIGHT: Rules = {
  lastDay(expiry, earned) {
    if (expiry === 'never') return null;
    if (expiry !== 'end_of_next_year') return monthsLater(earned, expiry);
    return dayOn({ year: dateOf(earned).year + 1, month: 12, date: 31 });
  },
  base: (paidFen, { points, perFen }) => floorOf(paidFen, points, perFen),
  bonus: (base, percent) => floorOf(base, percent - 100, 100),
  cut: (earned, room) => {
    let over = Math.max(0, earned.reduce((sum, { points }) => sum + points, 0) - room);
    const backwards = [...earned].reverse().map(({ reason, points }) => {
      const gone = Math.min(points, over);
      over -= gone;
      return { reason, points: points - gone };
    });
    return backwards.reverse();
  },
  share: (total, before, after, whole) =>
    whole === 0 ? 0 : floorOf(total, after, whole) - floorOf(total, before, whole),
  spending: (one, other) => one.until - other.until || one.no - other.no,
  takingBack: (one, other) => other.no - one.no,
  refilling: (takings) => [...takings].reverse(),
  debtIsPaid: true,
  expiryCounts: true,
  tierEnd: monthsLater,
  growth: (paidFen, perYuan) => floorOf(paidFen, perYuan, 100),
  refundTakesTier: true,
  keepFrom: (given) => given + 1,
  couponEnd: (first, days) => first + days - 1,
  thresholdMet: (amountFen, thresholdFen) => amountFen >= thresholdFen,
  undoGivesUseBack: true,
  unitCovered: (prices) => prices.indexOf(Math.max(...prices)),
  mayGrant: (given, perDay) => given < perDay,
  refundTakesGift: true,
  mayUse: (used, allowed) => used < allowed,
  needsSecondPerson: true,
  price: (points, ofTier) => ofTier ?? points,
  offsetFits: (offsetFen, paidFen, share) => offsetFen <= floorOf(paidFen + offsetFen, share, 100),
};

/** floor(number × times / by), in whole numbers of any size. */
export function floorOf(number: number, times: number, by: number): number {
  return Number((BigInt(number) * BigInt(times)) / BigInt(by));
}

/**
 * Spreads whole numbers in proportion to weights: each gets its floor, and what is left goes one by
 * one to the largest remainders, the first line first among equals.
 */
export function spread(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => floorOf(total, weight, whole));
  const rests = weights.map((weight) => (BigInt(total) * BigInt(weight)) % BigInt(whole));
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  while (left > 0) {
    const index = rests.reduce((best, rest, i) => (rest > (rests[best] ?? 0n) ? i : best), 0);
    parts[index] = (parts[index] ?? 0) + 1;
    rests[index] = -1n;
    left -= 1;
  }
  return parts;
}
