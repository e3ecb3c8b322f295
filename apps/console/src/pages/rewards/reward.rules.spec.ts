import { describe, expect, test } from '@jest/globals';
import { changeOf } from './reward.rules';

describe('a reward in its form', () => {
  test('loses what belongs to another kind', () => {
    const gift = { code: 'G', name: '礼盒', kind: 'gift' as const, points: 10 };
    const stores = [{ store: 'S01', stock: 2 }];
    expect(changeOf({ ...gift, couponTemplate: 'P88', stores })).toEqual({
      name: '礼盒',
      kind: 'gift',
      points: 10,
      stores,
    });
  });

  test('has no limit where none was typed', () => {
    const service = { code: 'S', name: '护理', kind: 'service' as const, points: 10 };
    const change = changeOf({ ...service, perPeriod: { times: null, per: 'month' }, onSale: {} });
    expect(change).toEqual({ name: '护理', kind: 'service', points: 10 });
  });
});
