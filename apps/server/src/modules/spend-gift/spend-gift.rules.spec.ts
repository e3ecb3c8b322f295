import { describe, expect, test } from '@jest/globals';
import type { SpendGift } from '../brand/index.js';
import { type GiftOrder, giftsOf, leftFen } from './spend-gift.rules.js';

const GIFT: SpendGift = {
  ...{ code: 'TEA200', name: '满200送茶', coupon: 'TEA', minFen: 20_000 },
  ...{ from: '2026-03-01', until: '2026-03-31' },
};
const line = (lineNo: number, paidFen: number, more: object = {}) => ({
  ...{ lineNo, sku: `SKU-${lineNo}`, category: null, paidFen, refundedFen: 0 },
  ...more,
});
const ORDER: GiftOrder = {
  ...{ storeCode: 'S01', storeTags: ['旗舰店'], channel: 'pos' },
  paidAt: new Date('2026-03-10T04:00:00Z'),
  recordedAt: new Date('2026-03-10T04:00:00Z'),
  lines: [line(1, 12_000, { category: '护肤' }), line(2, 8_000, { category: '茶' })],
};
const brings = (order: Partial<GiftOrder>, gift: Partial<SpendGift> = {}) =>
  giftsOf({ ...ORDER, ...order }, [{ ...GIFT, ...gift }], 'Asia/Shanghai').length === 1;

describe('an order brings a gift', () => {
  test.each<[string, Partial<GiftOrder>, Partial<SpendGift>, boolean]>([
    ['of exactly the amount', {}, {}, true],
    ['not of one fen less', {}, { minFen: 20_001 }, false],
    ['not of what was refunded', { lines: [line(1, 20_000, { refundedFen: 1 })] }, {}, false],
    ['on its first day', { paidAt: new Date('2026-02-28T16:00:00Z') }, {}, false],
    ['on its last day', {}, { until: '2026-03-10' }, true],
    ['not the day after', {}, { until: '2026-03-09' }, false],
    ['not the day before', {}, { from: '2026-03-11' }, false],
    ['not when it is off', {}, { active: false }, false],
    ['in its store', {}, { scope: { stores: ['S01'] } }, true],
    ['not in another', {}, { scope: { stores: ['S02'] } }, false],
    ['in a store of its tag', {}, { scope: { stores: ['S02'], storeTags: ['旗舰店'] } }, true],
    ['not by another channel', {}, { scope: { channels: ['shop'] } }, false],
    ['by its products alone', {}, { minFen: 12_000, scope: { products: ['SKU-1'] } }, true],
    ['not by other products', {}, { minFen: 12_001, scope: { products: ['SKU-1'] } }, false],
    [
      'by products and categories',
      {},
      { scope: { products: ['SKU-1'], categories: ['茶'] } },
      true,
    ],
    ['not by what is excluded', {}, { scope: { excludeCategories: ['茶'] } }, false],
    ['not by an excluded product', {}, { scope: { excludeProducts: ['SKU-1'] } }, false],
    ['three days late', { recordedAt: new Date('2026-03-13T04:00:00Z') }, {}, true],
    ['not four days late', { recordedAt: new Date('2026-03-14T04:00:00Z') }, {}, false],
  ])('%s', (_, order, gift, expected) => {
    expect(brings(order, gift)).toBe(expected);
  });
});

test('the lines that counted are kept, and what is left of them is asked later', () => {
  const [earned] = giftsOf(
    ORDER,
    [{ ...GIFT, minFen: 8000, scope: { categories: ['茶'] } }],
    'UTC',
  );
  expect(earned?.lineNos).toEqual([2]);
  const after = [line(1, 12_000), line(2, 8_000, { refundedFen: 3_000 })];
  expect(leftFen(after, earned?.lineNos ?? [])).toBe(5_000);
});
