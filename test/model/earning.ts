/** What an order earns before the caps, rule by rule: base, tier, multipliers, campaigns by code. */
import type { ActLine, OrderAct } from './acts.js';
import type { ModelBrand, ModelMultiplier, ModelTier } from './brand.js';
import { type CalendarDate, dateOf, dayOf, textOfDay } from './calendar.js';
import { sum } from './orders.js';
import type { Rules } from './rules.js';

export interface Earning {
  reason: string;
  points: number;
}

export function earningsOf(
  act: Pick<OrderAct, 'lines' | 'paidAt'>,
  tier: ModelTier,
  brand: ModelBrand,
  rules: Rules,
): Earning[] {
  const lines = act.lines.filter(({ sku }) => !brand.excluded.includes(sku));
  const today = textOfDay(dayOf(act.paidAt));
  const baseOf = (of: readonly ActLine[]) =>
    rules.base(sum(of.map(({ paidFen }) => paidFen)), brand.rate);
  const base = baseOf(lines);
  const campaigns = brand.campaigns
    .filter(({ from, until }) => from <= today && today <= until)
    .filter(({ tiers }) => !tiers || tiers.includes(tier.code))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return [
    { reason: 'ORDER_BASE', points: base },
    { reason: 'ORDER_TIER', points: rules.bonus(base, tier.pointsPercent) },
    ...brand.multipliers
      .filter((multiplier) => holds(multiplier, brand, dateOf(dayOf(act.paidAt))))
      .map(({ code, pointsPercent }) => ({
        reason: `ORDER_${code}`,
        points: rules.bonus(base, pointsPercent),
      })),
    ...campaigns.map(({ code, pointsPercent, products }) => ({
      reason: `ORDER_${code}`,
      points: rules.bonus(
        baseOf(lines.filter(({ sku }) => !products || products.includes(sku))),
        pointsPercent,
      ),
    })),
  ];
}

/** A birthday on 29 February is kept in February too when the year has none. */
function holds(multiplier: ModelMultiplier, { birthday }: ModelBrand, on: CalendarDate): boolean {
  if (multiplier.kind === 'birthday_month') return birthday?.month === on.month;
  return multiplier.daysOfMonth.includes(on.date);
}
