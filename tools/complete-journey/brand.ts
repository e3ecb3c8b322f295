/** The brand file of the chain: its stores are those of the data, its thresholds fit small baskets. */
import type { ApiKey } from '../seed/open-door.js';
import { storeCodeOf } from './import.js';
import { TIERS, TIME_ZONE } from './sums.js';

export const TILL: ApiKey = { id: 'till-journey', secret: 'journey-0vF8kz1YpLr6uTb9XcQnEoHs4M3q2' };

export function brandOf(storeIds: Iterable<string>): object {
  const stores = [...storeIds].sort().map(storeCodeOf);
  return {
    brand: { name: 'Complete Journey', timeZone: TIME_ZONE },
    points: {
      rate: { points: 1, perFen: 100 },
      availableAfterDays: 0,
      expiry: 'end_of_next_year',
      returnGraceDays: 30,
    },
    tierPolicy: { metric: 'spend', window: 'rolling:12', validMonths: 12, stepDown: true },
    tiers: TIERS.map(({ code, enterFen }, rank) => ({
      ...{ code, name: code, rank, enter: enterFen, keep: enterFen },
      ...{ pointsPercent: 100, payPercent: 100 },
    })),
    stores: stores.map((code) => ({ code, name: `Store ${code.slice(1)}`, region: 'US' })),
    apiKeys: [{ ...TILL, channel: 'pos', stores, scopes: ['members', 'orders'] }],
  };
}
