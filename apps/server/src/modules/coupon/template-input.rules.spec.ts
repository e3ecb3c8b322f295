import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { TemplateInput } from './coupon.types.js';
import { offerOf, templateFaults, termsOf } from './template-input.rules.js';

const day = (text: string) => text as BusinessDay;
const OFF20: TemplateInput = {
  code: 'OFF20',
  name: '满100减20',
  kind: 'amount_off',
  amountOffFen: 2000,
  thresholdFen: 10_000,
  validity: { afterDays: 0, days: 30 },
  stock: 500,
  perMember: 1,
  claimable: true,
};

const PRICE: Partial<TemplateInput> = { kind: 'fixed_price', amountOffFen: undefined };

describe('a template', () => {
  it.each<[string, Partial<TemplateInput>]>([
    ['an amount', {}],
    ['a percentage without cap', { kind: 'percent_off', payPercent: 88, amountOffFen: undefined }],
    ['a voucher', { kind: 'voucher', amountOffFen: undefined, thresholdFen: undefined }],
    ['a fixed price of a product', { ...PRICE, priceFen: 990, scope: { products: ['TEA'] } }],
    ['a fixed price of nothing', { ...PRICE, priceFen: 0, scope: { categories: ['TEA'] } }],
    ['a pass', { ...PRICE, kind: 'pass', uses: 10, thresholdFen: undefined }],
    ['a limit per day', { perMember: 3, perMemberDay: 1 }],
    ['as many a day as in all', { perMember: 2, perMemberDay: 2 }],
    ['a limit per day alone', { perMember: undefined, perMemberDay: 9 }],
    ['hours', { hours: [{ from: '11:00', until: '11:01' }] }],
    [
      'a capped percentage over a threshold',
      { kind: 'percent_off', payPercent: 88, capFen: 100, amountOffFen: undefined },
    ],
    ['fixed dates', { validity: { from: '2026-01-01', validUntil: '2026-01-01' } }],
  ])('is faultless with %s', (_, change) => {
    expect(templateFaults({ ...OFF20, ...change })).toEqual([]);
  });

  it.each<[string, string, Partial<TemplateInput>]>([
    ['a pass without uses', 'uses REQUIRED', { ...PRICE, kind: 'pass', thresholdFen: undefined }],
    ['a pass with a threshold', 'thresholdFen INCONSISTENT', { ...PRICE, kind: 'pass', uses: 3 }],
    [
      'a fixed price without price',
      'priceFen REQUIRED',
      { ...PRICE, scope: { products: ['TEA'] } },
    ],
    ['a fixed price of everything', 'scope.products REQUIRED', { ...PRICE, priceFen: 990 }],
    ['uses of an amount', 'uses INCONSISTENT', { uses: 3 }],
    ['more a day than in all', 'perMemberDay INCONSISTENT', { perMember: 2, perMemberDay: 3 }],
    ['an amount that is missing', 'amountOffFen REQUIRED', { amountOffFen: undefined }],
    ['a cap that an amount has not', 'capFen INCONSISTENT', { capFen: 100 }],
    [
      'two kinds of validity',
      'validity INCONSISTENT',
      { validity: { from: '2026-01-01', validUntil: '2026-01-02', days: 3 } },
    ],
    ['half a validity', 'validity INCONSISTENT', { validity: { afterDays: 3 } }],
    [
      'an end and days',
      'validity INCONSISTENT',
      { validity: { validUntil: '2026-01-01', days: 3 } },
    ],
    [
      'an end and days before',
      'validity INCONSISTENT',
      { validity: { validUntil: '2026-01-01', afterDays: 3 } },
    ],
    [
      'no day, though it would end before it begins',
      'validity.from MALFORMED',
      { validity: { from: '2026-02-30', validUntil: '2026-01-01' } },
    ],
    ['no validity at all', 'validity INCONSISTENT', { validity: {} }],
    [
      'a percentage of which nothing is said',
      'payPercent REQUIRED',
      { kind: 'percent_off', amountOffFen: undefined },
    ],
    [
      'a voucher with a threshold',
      'thresholdFen INCONSISTENT',
      { kind: 'voucher', amountOffFen: undefined },
    ],
    ['a mixed validity', 'validity INCONSISTENT', { validity: { from: '2026-01-01', days: 3 } }],
    [
      'an end before the beginning',
      'validity.validUntil OUT_OF_RANGE',
      { validity: { from: '2026-01-02', validUntil: '2026-01-01' } },
    ],
    [
      '30 February',
      'validity.from MALFORMED',
      { validity: { from: '2026-02-30', validUntil: '2026-03-01' } },
    ],
    [
      'a blackout backwards',
      'blackout[0].until OUT_OF_RANGE',
      { blackout: [{ from: day('2026-10-07'), until: day('2026-10-01') }] },
    ],
    ['empty hours', 'hours[0].until OUT_OF_RANGE', { hours: [{ from: '11:00', until: '11:00' }] }],
  ])('names the field of %s', (_, told, change) => {
    const faults = templateFaults({ ...OFF20, ...change });
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([told]);
    expect(faults[0]?.message).toMatch(/\S/);
  });

  it('is split into what members hold and how it is handed out', () => {
    expect(termsOf(OFF20)).toEqual({
      kind: 'amount_off',
      amountOffFen: 2000,
      thresholdFen: 10_000,
    });
    expect(offerOf(OFF20)).toEqual({
      name: '满100减20',
      validity: { afterDays: 0, days: 30 },
      stock: 500,
      perMember: 1,
      claimable: true,
      grantable: false,
    });
  });

  it('is handed out by nobody unless it says so, and keeps its fixed dates', () => {
    const validity = { from: '2026-01-01', validUntil: '2026-01-31' };
    const offer = offerOf({ ...OFF20, claimable: undefined, grantable: true, validity });
    expect(offer).toMatchObject({ claimable: false, grantable: true, validity });
    const half = { from: '2026-01-01', days: 3 };
    expect(offerOf({ ...OFF20, validity: half }).validity).toEqual({ afterDays: 0, days: 3 });
  });
});
