import type { CouponTemplate } from '../../api/types';
import { type BatchValues, inputOf, isShort, numbersOf } from './batch.rules';

const SINGLE: BatchValues = {
  ...{ name: '春日', templateCode: 'OFF20', kind: 'single', count: 1000 },
  ...{ validFrom: '2026-03-01', validUntil: '2026-03-31' },
};
const WORD: BatchValues = { ...SINGLE, kind: 'shared', word: '春日快乐', totalLimit: null };
const TEMPLATE = {
  ...{ code: 'OFF20', name: '满100减20', kind: 'amount_off', amountOffFen: 2000 },
  ...{ stock: 500, issued: 100 },
} as CouponTemplate;

test('only the fields of the kind are sent', () => {
  expect(inputOf({ ...SINGLE, word: '旧的', perMember: 2 })).toEqual({
    ...{ name: '春日', templateCode: 'OFF20', kind: 'single', count: 1000, perMember: 2 },
    ...{ validFrom: '2026-03-01', validUntil: '2026-03-31' },
  });
  expect(inputOf({ ...WORD, count: 9 })).not.toHaveProperty('count');
});

test('the numbers say what will happen', () => {
  expect(numbersOf(SINGLE, TEMPLATE).map(({ value }) => value)).toEqual([
    ...['1,000 个码', '1,000 张券', '¥20,000.00', '400 张'],
  ]);
  expect(numbersOf(WORD, undefined).map(({ value }) => value)).toEqual([
    ...['春日快乐', '不限', '—', '不限'],
  ]);
});

test.each<[string, BatchValues, CouponTemplate | undefined, boolean]>([
  ['more codes than coupons', SINGLE, TEMPLATE, true],
  ['as many', { ...SINGLE, count: 400 }, TEMPLATE, false],
  ['a word without a limit', WORD, TEMPLATE, true],
  ['no stock to run out', SINGLE, { ...TEMPLATE, stock: undefined }, false],
])('%s: short is %4$s', (_, values, template, expected) => {
  expect(isShort(values, template)).toBe(expected);
});
