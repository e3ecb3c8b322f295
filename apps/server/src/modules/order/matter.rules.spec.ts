import { expect, test } from '@jest/globals';
import { matterOfRefund, mattersOfOrder } from './matter.rules.js';
import type { OrderRecord, RefundRecord } from './order.types.js';

const ORDER = {
  channel: 'pos',
  orderNo: 'A1',
  storeCode: 'S01',
  paidFen: 8000,
  conflicts: [
    { code: 'COUPON_ALREADY_REDEEMED', couponCode: 'CPN1' },
    { code: 'INSUFFICIENT_POINTS' },
  ],
} as unknown as OrderRecord;

function refund(state: RefundRecord['state'], rejection: string | null): RefundRecord {
  const numbers = { channel: 'pos', orderNo: 'A1', refundNo: 'R1' };
  return { ...numbers, state, rejection, request: { refundedFen: 500 } } as unknown as RefundRecord;
}

test('an order that was stored as a fact has one matter for each thing it could not be given', () => {
  const same = {
    kind: 'order_conflict',
    channel: 'pos',
    orderNo: 'A1',
    refundNo: null,
    storeCode: 'S01',
    fen: 8000,
  };
  expect(mattersOfOrder(ORDER)).toEqual([
    { ...same, code: 'COUPON_ALREADY_REDEEMED', couponCode: 'CPN1' },
    { ...same, code: 'INSUFFICIENT_POINTS', couponCode: null },
  ]);
  expect(mattersOfOrder({ ...ORDER, conflicts: [] })).toEqual([]);
});

test('a refund that was applied is no matter', () => {
  expect(matterOfRefund(refund('applied', null), ORDER)).toBeNull();
});

test('a refund that waits is one, of a store that is not known yet', () => {
  expect(matterOfRefund(refund('waiting', null), null)).toEqual({
    kind: 'refund_waiting',
    channel: 'pos',
    orderNo: 'A1',
    refundNo: 'R1',
    storeCode: null,
    code: null,
    couponCode: null,
    fen: 500,
  });
});

test('a refund that came to nothing is one, with the reason and the store', () => {
  expect(matterOfRefund(refund('rejected', 'REFUND_EXCEEDS_PAID'), ORDER)).toMatchObject({
    kind: 'refund_rejected',
    storeCode: 'S01',
    code: 'REFUND_EXCEEDS_PAID',
    fen: 500,
  });
});
