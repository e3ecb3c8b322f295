import type { CouponTemplate } from '../../api/types';
import { fieldOf, inputOf, NEW_TEMPLATE, valuesOf } from './template.rules';

const counts = {
  version: 2,
  state: 'active' as const,
  issued: 3,
  redeemed: 1,
  expired: 0,
  voided: 0,
  rules: [],
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

const everything: CouponTemplate = {
  code: 'ALL',
  name: '样样都有',
  kind: 'fixed_price',
  priceFen: 0,
  thresholdFen: 5000,
  stock: 10,
  perMember: 3,
  perMemberDay: 1,
  claimable: false,
  grantable: true,
  transferable: true,
  transferableAgain: true,
  cost: { costFen: 350, bearer: 'supplier' },
  validity: { from: '2026-01-01', validUntil: '2026-12-31' },
  scope: {
    stores: ['S01'],
    storeTags: ['旗舰店'],
    products: ['TEA'],
    categories: ['茶饮'],
    excludeProducts: ['CAKE'],
    excludeCategories: ['礼盒'],
    tiers: ['GOLD'],
    channels: ['pos'],
  },
  weekdays: [1, 2],
  hours: [{ from: '11:00', until: '24:00' }],
  blackout: [{ from: '2026-10-01', until: '2026-10-07' }],
  group: 'A',
  combinesWith: ['B'],
  combinesWithMemberPrice: false,
  ...counts,
};

test.each([
  ['a plain one', off20],
  ['one with everything', everything],
  [
    'a pass',
    { ...off20, kind: 'pass' as const, uses: 5, amountOffFen: undefined, thresholdFen: undefined },
  ],
])('%s, untouched, is sent back as it came', (_, template) => {
  const written = Object.entries(template).filter(
    ([field, value]) => !(field in counts) && value !== undefined,
  );
  expect(inputOf(valuesOf(template as CouponTemplate))).toEqual(Object.fromEntries(written));
});

test.each([
  ['amountOffFen', ['amountOffYuan']],
  ['scope.stores', ['stores']],
  ['validity', ['validBy']],
  ['validity.days', ['days']],
  ['hours[1].until', ['hours', 1]],
  ['cost.bearer', ['costYuan']],
  ['perMemberDay', ['perMemberDay']],
])('what the server says of %s is shown at %j', (path, field) => {
  expect(fieldOf(path)).toEqual(field);
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
