import { describe, expect, test } from '@jest/globals';
import { birthdayText } from './birthday';
import { couponFace, tenths } from './coupon';
import { grouped, yuan } from './money';

describe('words and figures', () => {
  test.each([
    [2000, '20'],
    [1990, '19.90'],
    [5, '0.05'],
    [184540, '1,845.40'],
  ])('%i fen are %s yuan', (fen, text) => expect(yuan(fen)).toBe(text));

  test('groups thousands', () => expect(grouped(1234567)).toBe('1,234,567'));

  test.each([
    [88, '8.8'],
    [80, '8'],
    [95, '9.5'],
  ])('%i percent to pay is %s 折', (percent, text) => expect(tenths(percent)).toBe(text));

  test.each([
    [{ calendar: 'solar', month: 2, day: 29 }, '2月29日'],
    [{ calendar: 'lunar', month: 12, day: 30 }, '农历腊月三十'],
    [{ calendar: 'lunar', month: 6, day: 20, leap: true }, '农历闰六月二十'],
    [{ calendar: 'lunar', month: 1, day: 1 }, '农历正月初一'],
    [{ calendar: 'lunar', month: 8, day: 15 }, '农历八月十五'],
    [{ calendar: 'lunar', month: 11, day: 28 }, '农历冬月廿八'],
  ] as const)('names the birthday %o as people do', (birthday, text) =>
    expect(birthdayText(birthday)).toBe(text),
  );

  test('a coupon shows its worth', () => {
    const shape = { code: 'X', name: 'X', description: '', validityText: '' };
    expect(couponFace({ ...shape, kind: 'amount_off', amountOffFen: 2000 }).figure).toBe('20');
    expect(couponFace({ ...shape, kind: 'percent_off', payPercent: 88 })).toEqual({
      figure: '8.8',
      after: '折',
    });
  });
});
