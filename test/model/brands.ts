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
  multipliers: fc.subarray([
    { code: 'BIRTHDAY', kind: 'birthday_month' as const, pointsPercent: 200 },
    {
      code: 'MEMBER_DAY',
      kind: 'member_day' as const,
      pointsPercent: 130,
      daysOfMonth: [1, 8, 10, 18, 28, 31],
    },
  ]),
  campaigns: fc.subarray([
    { code: 'ZEAL', from: '2026-01-01', until: '2026-03-31', pointsPercent: 150, products: ['B'] },
    { code: 'ALL', from: '2026-02-01', until: '2028-12-31', pointsPercent: 111, tiers: ['SILVER'] },
  ]),
  excluded: fc.subarray(['C']),
  caps: fc.constantFrom(
    {},
    {},
    { perOrder: 300 },
    { perMemberDay: 400 },
    { perOrder: 90, perMemberDay: 150 },
  ),
  birthday: fc.constantFrom(
    null,
    { month: 3, day: 31 },
    { month: 2, day: 29 },
    { month: 1, day: 1 },
  ),
  metric: fc.constantFrom('spend', 'spend', 'orders', 'growth'),
  growth: fc.constantFrom({ perYuan: 1, register: 0 }, { perYuan: 3, register: 40 }),
  window: fc.constantFrom<ModelBrand['window'][]>(12, 2, 'calendar_year'),
  validMonths: fc.constantFrom(12, 1, 1, null),
  stepDown: fc.boolean(),
  graceDays: fc.constantFrom(0, 5, 30),
  revokeOnRefund: fc.constantFrom(true, true, true, false),
  gifts: fc.boolean(),
});
