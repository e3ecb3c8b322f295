/**
 * What the import must come to, computed from the file alone: no line of the product takes part, so
 * that a mistake of the product can't hide behind itself.
 */
import { type BasketLine, groupBy, makesNoSale } from './baskets.js';
import { type Sums, TIERS, TIME_ZONE } from './sums.js';

/** Twelve months that end with 2018-01-02 begin the day after the same date a year before. */
const WINDOW_BEGINS = '2017-01-03';
const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

export function expectedSums(lines: readonly BasketLine[]): Sums {
  const households = new Set(lines.map(({ householdId }) => householdId));
  const sold = lines.filter((line) => !makesNoSale(line));
  const baskets = [...groupBy(sold, ({ basketId }) => basketId).values()];
  const paidFen = baskets.map(total);
  return {
    members: households.size,
    orders: baskets.length,
    paidFen: paidFen.reduce((sum, fen) => sum + fen, 0),
    basePoints: paidFen.reduce((sum, fen) => sum + Math.floor(fen / 100), 0),
    tiers: tierCounts(households, sold),
  };
}

function tierCounts(households: Set<string>, sold: BasketLine[]): Record<string, number> {
  const spent = new Map([...households].map((household) => [household, 0]));
  for (const { householdId, at, paidFen } of sold) {
    if (dayIn.format(new Date(at)) < WINDOW_BEGINS) continue;
    spent.set(householdId, (spent.get(householdId) ?? 0) + paidFen);
  }
  const counts = Object.fromEntries(TIERS.map(({ code }) => [code, 0]));
  for (const fen of spent.values()) {
    const code = TIERS.findLast(({ enterFen }) => fen >= enterFen)?.code ?? 'BASIC';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function total(basket: BasketLine[]): number {
  return basket.reduce((sum, { paidFen }) => sum + paidFen, 0);
}
