import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { CouponTerms, Validity } from './coupon.types.js';
import { validityText, worthText } from './coupon-text.rules.js';

describe('the words of a coupon', () => {
  it.each<[CouponTerms, string]>([
    [{ kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 }, '满100元减20元'],
    [{ kind: 'amount_off', amountOffFen: 550 }, '减5.5元'],
    [{ kind: 'percent_off', payPercent: 88, capFen: 5000 }, '享8.8折，最多减50元'],
    [{ kind: 'percent_off', payPercent: 90, thresholdFen: 10_050 }, '满100.5元享9折'],
    [{ kind: 'voucher' }, '到店出示券码兑换'],
    [{ kind: 'pass', uses: 10 }, '共10次，到店出示券码使用'],
    [{ kind: 'fixed_price', priceFen: 990 }, '特价9.9元'],
    [{ kind: 'fixed_price', priceFen: 0, thresholdFen: 10_000 }, '满100元特价0元'],
  ])('%j is %s', (terms, text) => {
    expect(worthText(terms)).toBe(text);
  });

  it.each<[Validity, string]>([
    [{ afterDays: 0, days: 30 }, '领取后30天内有效'],
    [{ afterDays: 0, days: 1 }, '领取后当天有效'],
    [{ afterDays: 2, days: 7 }, '领取第2天后7天内有效'],
    [
      { from: '2026-01-01' as BusinessDay, validUntil: '2027-12-31' as BusinessDay },
      '2026-01-01 至 2027-12-31',
    ],
  ])('%j is %s', (validity, text) => {
    expect(validityText(validity)).toBe(text);
  });
});
