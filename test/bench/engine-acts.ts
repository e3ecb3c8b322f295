/** What is measured of the value engine, one act of one member each. */
import { OpenDoor } from '../../tools/seed/open-door.js';
import type { Clone } from './clones.js';
import type { MemberDoor } from './member-door.js';

export interface Doors {
  open: OpenDoor;
  member: MemberDoor;
}

export interface Act {
  name: string;
  /** Stands in the transaction that is the act. */
  mark: RegExp;
  perform(doors: Doors, clone: Clone): Promise<unknown>;
  /** The order number of the recorded one. */
  orderNo?: string;
}

export const STORE = 'S01';
export const ORDER_NO = 'RECORDED-ORDER';
let orders = 0;

export const orderOf = (memberNo: string, orderNo = `BENCH-${++orders}-${Date.now()}`) => ({
  channel: 'pos',
  orderNo,
  storeCode: STORE,
  memberNo,
  paidAt: new Date().toISOString(),
  lines: [{ lineNo: 1, sku: 'BENCH', quantity: 1, amountFen: 12_300, paidFen: 12_300 }],
  paidFen: 12_300,
});

export const ACTS: readonly Act[] = [
  {
    name: 'earn',
    mark: /INSERT INTO order_head/,
    perform: ({ open }, { memberNo }) => open.post('/orders', orderOf(memberNo)),
    orderNo: ORDER_NO,
  },
  {
    name: 'redeem',
    mark: /INSERT INTO redemption/,
    perform: ({ open }, { coupons }) =>
      open.post('/redemptions', { couponCode: coupons.at(-1)?.code, storeCode: STORE }),
  },
  {
    name: 'claim',
    mark: /INSERT INTO coupon /,
    perform: ({ member }, { token }) => member.post(token, '/coupon-centre/OFF20/claims', {}),
  },
  {
    name: 'exchange',
    mark: /INSERT INTO exchange/,
    perform: ({ member }, { token }) => member.post(token, '/rewards/R_TEA/exchanges', {}),
  },
];
