import { expect, test } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import { type ClaimCount, claimDifferences } from './claim-counts.rules.js';

const ZONE = 'Asia/Shanghai';
const claimed = (...at: string[]) => at.map((one) => ({ of: 'A OFF20', issuedAt: new Date(one) }));
const COUPONS = claimed(
  '2026-03-02T04:00:00Z',
  // A minute before and a minute after midnight in the brand's zone, and not in their order.
  '2026-03-03T16:01:00Z',
  '2026-03-03T15:59:00Z',
  '2026-03-04T04:00:00Z',
);
const TRUE: ClaimCount = {
  of: 'A OFF20',
  claims: 4,
  day: '2026-03-04' as BusinessDay,
  dayClaims: 2,
};
const says = (said: unknown, found: unknown) => `says ${said}, the coupons it counts make ${found}`;

test.each<[string, Partial<ClaimCount>, [string, string][]]>([
  ['that is right', {}, []],
  ['of before days were counted', { day: null, dayClaims: 0 }, []],
  ['with one too many', { claims: 5 }, [['claims', says(5, 4)]]],
  [
    'with another day',
    { day: '2026-03-03' as BusinessDay },
    [['claim_day', says('2026-03-03', '2026-03-04')]],
  ],
  ['with too few on its day', { dayClaims: 1 }, [['day_claims', says(1, 2)]]],
])('a count %s', (_, wrong, found) => {
  const differences = claimDifferences(COUPONS, [{ ...TRUE, ...wrong }], ZONE);
  expect(differences).toEqual(
    found.map(([fields, difference]) => ({ row: 'A OFF20', fields, difference })),
  );
});

test('a count without a coupon, and coupons without a count', () => {
  const other = { ...TRUE, of: 'B OFF20' };
  const found = claimDifferences(COUPONS, [other], ZONE);
  expect(found.map(({ row, fields, difference }) => [row, fields, difference])).toEqual([
    ['B OFF20', 'claims', says(4, 0)],
    ['B OFF20', 'claim_day', says('2026-03-04', null)],
    ['B OFF20', 'day_claims', says(2, 0)],
    ['A OFF20', 'row', says('nothing', 4)],
  ]);
});
