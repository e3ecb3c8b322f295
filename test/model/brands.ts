/** Random brands, each setting with the values at which its rules turn. */
import fc from 'fast-check';
import type { ModelBrand } from './brand.js';

const startsAt = fc.constantFrom(
  '2026-01-30T16:30:00.000Z',
  '2026-03-10T04:00:00.000Z',
  '2026-08-31T15:59:59.999Z',
  '2026-12-30T20:00:00.000Z',
  '2028-02-28T16:00:00.000Z',
);

export const brand: fc.Arbitrary<ModelBrand> = fc.record({
  startsAt,
  rate: fc.constantFrom({ points: 1, perFen: 100 }, { points: 3, perFen: 1_000 }),
  availableAfterDays: fc.constantFrom(0, 0, 7),
  expiry: fc.constantFrom<ModelBrand['expiry'][]>('end_of_next_year', 'never', 1, 3, 12),
  returnGraceDays: fc.constantFrom(1, 3, 30),
  offset: fc.constantFrom(
    { pointsPerYuan: 10, maxSharePercent: 50 },
    { pointsPerYuan: 3, maxSharePercent: 100 },
    { pointsPerYuan: 20, maxSharePercent: 33 },
  ),
  registerPoints: fc.constantFrom(0, 100, 500),
  metric: fc.constantFrom('spend', 'spend', 'orders'),
  window: fc.constantFrom<ModelBrand['window'][]>(12, 2, 'calendar_year'),
  validMonths: fc.constantFrom(12, 1, 1, null),
  stepDown: fc.boolean(),
  graceDays: fc.constantFrom(0, 5, 30),
  revokeOnRefund: fc.constantFrom(true, true, true, false),
});
