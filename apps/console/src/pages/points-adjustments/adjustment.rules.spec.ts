import { inputOf, trialOf } from './adjustment.rules';

const memberNo = '1000000001';

test('taking is below 0, giving above', () => {
  expect(trialOf({ memberNo, kind: 'take', points: 30 })).toEqual({ memberNo, points: -30 });
  expect(trialOf({ memberNo, kind: 'give', points: 30 })).toEqual({ memberNo, points: 30 });
});

test('a fraud is of an order, whatever amount was typed before', () => {
  const orderId = 'ord_01J0000000000000000000000A';
  expect(inputOf({ memberNo, kind: 'fraud', points: 30, orderId, reason: ' 刷单 ' })).toEqual({
    memberNo,
    orderId,
    reason: '刷单',
  });
});

test.each([{ memberNo: '100' }, { memberNo }, { memberNo, points: 0 }])(
  'nothing is tried on while something is missing',
  (values) => {
    expect(trialOf({ kind: 'give', ...values })).toBeNull();
  },
);
