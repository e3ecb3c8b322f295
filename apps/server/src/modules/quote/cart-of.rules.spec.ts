import { expect, it } from '@jest/globals';
import type { ShownCoupon } from '../coupon/index.js';
import type { CartLine } from './cart.types.js';
import { cartOf, usableOf } from './cart-of.rules.js';

const line = (lineNo: number): CartLine => ({ lineNo, sku: 'TEA', quantity: 1, amountFen: 100 });
const BRAND = { memberPrice: { exclude: { products: ['GIFT CARD'] } }, couponGroups: ['A', 'B'] };

it('a cart stands in the order of its lines, whatever order the till sends them in', () => {
  const lines = [line(10), line(2), line(1)];
  expect(cartOf(lines, { payPercent: 95 }, BRAND)).toEqual({
    lines: [line(1), line(2), line(10)],
    payPercent: 95,
    fullPrice: { products: ['GIFT CARD'] },
    groups: ['A', 'B'],
  });
  expect(lines[0]).toEqual(line(10));
});

it('somebody without a member number pays the full price', () => {
  expect(cartOf([line(1)], null, BRAND).payPercent).toBe(100);
});

it('the coupons that nothing speaks against are usable, and alike within a version', () => {
  const validUntil = new Date('2026-09-30T16:00:00Z');
  const terms = { kind: 'amount_off', amountOffFen: 100 };
  const template = { code: 'OFF', version: 3, name: '', terms, validity: {} };
  const coupon = (code: string) => ({ code, template, validUntil });
  const shown = [
    { code: 'GOOD', coupon: coupon('GOOD'), refusal: null },
    { code: 'ENDED', coupon: coupon('ENDED'), refusal: { code: 'COUPON_EXPIRED' } },
    { code: 'NOBODYS', coupon: null, refusal: null },
  ] as unknown as ShownCoupon[];
  expect(usableOf(shown)).toEqual([{ code: 'GOOD', template: 'OFF/3', terms, validUntil }]);
});
