/**
 * What could be wrong in a product, seeded one by one into the model: true product and wrong model
 * part exactly where wrong product and true model would.
 */
import { RIGHT, type Rules } from './rules.js';

export const FAULTS: Readonly<Record<string, Partial<Rules>>> = {
  'points end a day late': {
    lastDay: (expiry, earned) => {
      const lastDay = RIGHT.lastDay(expiry, earned);
      return lastDay === null ? null : lastDay + 1;
    },
  },
  'what matures pays no debt': { debtIsPaid: false },
  'a bonus is rounded instead of floored': {
    bonus: (base, percent) => Math.round((base * (percent - 100)) / 100),
  },
  'a cap cuts the base first': {
    cut: (earned, room) => RIGHT.cut([...earned].reverse(), room).reverse(),
  },
  'each refund takes its own share': {
    share: (total, before, after, whole) => RIGHT.share(total, 0, after - before, whole),
  },
  'a return refills the lot first that was taken first': { refilling: (takings) => [...takings] },
  'the oldest points are spent first': { spending: (one, other) => one.no - other.no },
  'a refund takes from the base before the bonus': {
    takingBack: (one, other) => one.no - other.no,
  },
  'what expired is taken back once more': { expiryCounts: false },
  'a coupon ends a day early': {
    couponEnd: (first, days) => RIGHT.couponEnd(first, days) - 1,
  },
  'a threshold must be exceeded': {
    thresholdMet: (amountFen, thresholdFen) => amountFen > thresholdFen || thresholdFen === 0,
  },
  'a tier ends a day late': { tierEnd: (given, months) => RIGHT.tierEnd(given, months) + 1 },
  'what gave a tier keeps it as well': { keepFrom: (given) => given },
  'growth value comes by whole yuan': {
    growth: (paidFen, perYuan) => Math.floor(paidFen / 100) * perYuan,
  },
  'a refund takes no tier back': { refundTakesTier: false },
  'a fixed price covers the first unit': { unitCovered: () => 0 },
  'a clerk gives one more than the quota': { mayGrant: (given, perDay) => given <= perDay },
  'what a refunded order has brought stays': { refundTakesGift: false },
  'who requests may approve': { needsSecondPerson: false },
  'every tier pays the same for a reward': { price: (points) => points },
  'points may pay more than their share': { offsetFits: () => true },
};
