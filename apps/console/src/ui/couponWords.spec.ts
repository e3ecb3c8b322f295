import { conditionOf, limitsOf, validityOf, worthLine, worthOf } from './couponWords';

test.each([
  [{ kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10000 }, '减 20 元，满 100 元可用'],
  [{ kind: 'amount_off', amountOffFen: 1250 }, '减 12.50 元，无门槛'],
  [{ kind: 'percent_off', payPercent: 88, capFen: 5000 }, '8.8 折，无门槛，最多减 50 元'],
  [{ kind: 'percent_off', payPercent: 90, thresholdFen: 123400 }, '9 折，满 1,234 元可用'],
  [{ kind: 'voucher' }, '到店兑换'],
  [{ kind: 'pass', uses: 5 }, '共 5 次，到店兑换'],
  [{ kind: 'fixed_price', priceFen: 990 }, '特价 9.90 元，无门槛'],
] as const)('%j is worth %s', (terms, words) => {
  expect(worthLine(terms)).toBe(words);
});

test('a template without an amount yet can already be drawn', () => {
  expect(worthOf({ kind: 'amount_off' })).toEqual({ before: '¥', figure: '0' });
  expect(conditionOf({ kind: 'amount_off' })).toBe('无门槛');
});

test.each([
  [{ afterDays: 0, days: 30 }, '领取当天起 30 天内有效'],
  [{ afterDays: 3, days: 7 }, '领取 3 天后起 7 天内有效'],
  [{ from: '2026-01-01', validUntil: '2027-12-31' }, '2026.01.01 至 2027.12.31'],
])('%j is good %s', (validity, words) => {
  expect(validityOf(validity)).toBe(words);
});

test('says what is not limited', () => {
  expect(limitsOf({})).toBe('不限总量；每人不限领；只由活动或员工发放');
  expect(limitsOf({ stock: 500, perMember: 1, claimable: true })).toBe(
    '共 500 张；每人限领 1 张；会员可在领券中心领取',
  );
});
