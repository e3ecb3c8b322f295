import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { CouponTerms } from './coupon.types.js';
import { rulesText } from './coupon-rules-text.rules.js';

const NAMES = {
  store: (code: string) => ({ S01: '春熙路店', S02: '太古里店' })[code] ?? code,
  tier: (code: string) => ({ GOLD: '金卡', SILVER: '银卡' })[code] ?? code,
};
const day = (text: string) => text as BusinessDay;
const OFF: CouponTerms = { kind: 'amount_off', amountOffFen: 1000 };

describe('the rules of a coupon', () => {
  it('without limits say so', () => {
    expect(rulesText(OFF, NAMES)).toEqual([
      '所有门店可用',
      '不与其他优惠券同时使用',
      '可与会员价同享',
      '结账前出示会员码，或请店员扫本券的二维码',
      '整单退款后，券会退回券包',
    ]);
  });

  it.each<[string, Partial<CouponTerms>, string]>([
    ['stores', { scope: { stores: ['S01', 'S02'] } }, '限以下门店使用：春熙路店、太古里店'],
    [
      'stores and tags',
      { scope: { stores: ['S01'], storeTags: ['旗舰店'] } },
      '限以下门店使用：春熙路店、所有“旗舰店”',
    ],
    ['tags alone', { scope: { storeTags: ['旗舰店'] } }, '限以下门店使用：所有“旗舰店”'],
    ['channels', { scope: { channels: ['pos', 'mall'] } }, '限在门店收银、mall使用'],
    [
      'goods',
      { scope: { products: ['TEA', 'CAKE'], categories: ['茶饮'] } },
      '限购买“茶饮”类商品、指定商品（TEA、CAKE）时使用',
    ],
    ['exclusions', { scope: { excludeCategories: ['礼盒'] } }, '“礼盒”类商品不参加'],
    [
      'several exclusions',
      { scope: { excludeCategories: ['礼盒', '茶具'], excludeProducts: ['SKU1'] } },
      '“礼盒”类商品、“茶具”类商品、指定商品（SKU1）不参加',
    ],
    ['tiers', { scope: { tiers: ['SILVER', 'GOLD'] } }, '限银卡、金卡使用'],
    ['a run of weekdays', { weekdays: [5, 1, 2, 3, 4] }, '限周一至周五使用'],
    ['three weekdays in a row', { weekdays: [2, 3, 4] }, '限周二至周四使用'],
    ['three weekdays not in a row', { weekdays: [1, 3, 5] }, '限周一、周三、周五使用'],
    ['weekdays', { weekdays: [6, 7] }, '限周六、周日使用'],
    [
      'hours',
      {
        hours: [
          { from: '11:00', until: '14:00' },
          { from: '17:00', until: '24:00' },
        ],
      },
      '限 11:00–14:00、17:00–24:00 使用',
    ],
    [
      'a blackout',
      {
        blackout: [
          { from: day('2026-10-01'), until: day('2026-10-07') },
          { from: day('2026-12-25'), until: day('2026-12-25') },
        ],
      },
      '2026.10.01 至 2026.10.07、2026.12.25 不可用',
    ],
    ['partners', { combinesWith: ['A'] }, '可与指定的其他优惠券一起使用'],
    ['the price of all', { combinesWithMemberPrice: false }, '不与会员价同享'],
    ['what may be given on', { transferable: true }, '可以转赠给好友'],
    ['a pass', { kind: 'pass', uses: 5 }, '共可使用 5 次，每次到店请店员核销'],
    [
      'a fixed price',
      { kind: 'fixed_price', scope: { products: ['TEA'] } },
      '限购买指定商品（TEA）时使用；每张券优惠一件，有多件时取最贵的一件',
    ],
  ])('tell %s', (_, change, rule) => {
    expect(rulesText({ ...OFF, ...change }, NAMES)).toContain(rule);
  });

  it('of a pass speak of no order', () => {
    expect(rulesText({ kind: 'pass', uses: 5 }, NAMES)).toEqual([
      '所有门店可用',
      '共可使用 5 次，每次到店请店员核销',
    ]);
  });

  it('of a voucher ask for no purchase', () => {
    expect(rulesText({ kind: 'voucher' }, NAMES)).toEqual([
      '所有门店可用',
      '不与其他优惠券同时使用',
      '不需要消费，到店请店员核销即可',
    ]);
  });
});
