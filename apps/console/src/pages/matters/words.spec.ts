import type { Matter } from '../../api/types';
import { numberText, whyText } from './words';

const matter: Matter = {
  id: 'mat_1',
  kind: 'order_conflict',
  state: 'open',
  channel: 'pos',
  orderNo: 'S01-1',
  refundNo: null,
  storeCode: 'S01',
  storeName: '春熙路店',
  code: 'COUPON_EXPIRED',
  couponCode: '8Q2K',
  fen: 9900,
  openedAt: '2026-03-10T04:00:00Z',
  closedAt: null,
  closedBy: null,
  note: null,
};

test('a conflict says which coupon, and that the order stands', () => {
  expect(whyText(matter)).toContain('（券 8Q2K）；顾客已付款离店，订单已入账');
});

test('what waits has no why of its own', () => {
  const waiting: Matter = { ...matter, kind: 'refund_waiting', code: null, couponCode: null };
  expect(whyText(waiting)).toMatch(/^退款先到/);
});

test('a refund is named with its order', () => {
  expect([numberText(matter), numberText({ ...matter, refundNo: 'R-1' })]).toEqual([
    'S01-1',
    'R-1（订单 S01-1）',
  ]);
});
