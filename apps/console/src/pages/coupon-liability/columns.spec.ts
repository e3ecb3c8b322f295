import type { CouponLiabilityTemplate } from '../../api/types';
import { templateColumns } from './columns';

const ROW: CouponLiabilityTemplate = {
  ...{ templateCode: 'OFF20', templateName: '满100减20', basis: 'amount' },
  ...{ outstanding: 30, faceFen: 60_000, expected: 12, expectedFen: 24_000 },
  ...{ unestimated: 0, redeemed: 40, expired: 60, pastRedeemed: 40, pastEnded: 100 },
};
const textsOf = (row: CouponLiabilityTemplate) => templateColumns.map(({ text }) => text(row));

test('a template says what it may cost, by what, and how much of it was used before', () => {
  expect(textsOf(ROW)).toEqual([
    ...['满100减20', '30', '¥600', '减免金额', '40.0%', '¥240', '40', '60'],
  ]);
});

test('nothing is estimated of a template of which nothing has ended', () => {
  const fresh = textsOf({ ...ROW, pastRedeemed: 0, pastEnded: 0, expectedFen: 0 });
  expect(fresh.slice(4, 6)).toEqual(['—', '暂不估计']);
});
