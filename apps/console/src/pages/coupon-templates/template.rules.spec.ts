import type { CouponTemplate } from '../../api/types';
import { inputOf, NEW_TEMPLATE, valuesOf } from './template.rules';

const counts = {
  version: 2,
  state: 'active' as const,
  issued: 3,
  redeemed: 1,
  worthText: '',
  validityText: '',
};
const off20: CouponTemplate = {
  code: 'OFF20',
  name: '满100减20',
  kind: 'amount_off',
  amountOffFen: 2000,
  thresholdFen: 10000,
  claimable: true,
  validity: { afterDays: 0, days: 30 },
  scope: { stores: ['S01'] },
  weekdays: [1, 2],
  ...counts,
};

test('an untouched template is sent back as it came, with the rules that the form does not show', () => {
  const { version, state, issued, redeemed, worthText, validityText, ...input } = off20;
  expect(inputOf(valuesOf(off20))).toEqual(input);
});

test('turns yuan into whole fen', () => {
  const values = { ...NEW_TEMPLATE, code: 'C', name: 'n', amountOffYuan: 0.29, thresholdYuan: 1.1 };
  expect(inputOf(values)).toMatchObject({ amountOffFen: 29, thresholdFen: 110 });
});

test('sends no field of another kind, whatever was typed before the kind was changed', () => {
  const values = {
    ...NEW_TEMPLATE,
    code: 'MASK',
    name: '面膜',
    kind: 'voucher' as const,
    amountOffYuan: 20,
    thresholdYuan: 100,
    payPercent: 88,
  };
  const input = inputOf(values);
  expect(Object.keys(input).sort()).toEqual([
    'claimable',
    'code',
    'kind',
    'name',
    'perMember',
    'validity',
  ]);
});

test('sends one kind of validity only', () => {
  const values = {
    ...NEW_TEMPLATE,
    validBy: 'dates' as const,
    from: '2026-01-01',
    validUntil: '2026-12-31',
  };
  expect(inputOf(values).validity).toEqual({ from: '2026-01-01', validUntil: '2026-12-31' });
});
