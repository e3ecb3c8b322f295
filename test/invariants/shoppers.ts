/** What members bring to a till of two server processes, and a clock that jumps to the end of their points. */
import { addDays, addMonthsClamped, businessDayOf, memberCodeAt, startOfDay } from '@shuke/shared';
import type { AnyBody } from '../support/callers.js';
import type { Customer } from '../support/customers.js';
import { at, till } from './two-processes.js';

/** What an order of 100 yuan earned, and what a quote or an order of as much is paid with. */
export const OLD_POINTS = 100;
export const OFFSET = 200;
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
const ZONE = 'Asia/Shanghai';

/** What a till reads from a phone, by the brand's clock. */
export interface Shopper {
  who: Customer;
  memberNo: string;
  code(at: number): string;
}

export async function shopper(who: Customer): Promise<Shopper> {
  const { memberNo, secret } = (await at(0, who)('GET', '/me/code')).body;
  return { who, memberNo, code: (instant) => memberCodeAt(memberNo, secret, instant) };
}

export const balanceOf = async (index: number, { who }: Shopper) =>
  (await at(index, who)('GET', '/me')).body.points;

/** Of 100 yuan; `more` says who buys it and how. */
export const sale = (orderNo: string, instant: number, more: object) => ({
  channel: 'pos',
  orderNo,
  storeCode: 'S01',
  paidAt: new Date(instant).toISOString(),
  paidFen: 10_000,
  lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 10_000, paidFen: 10_000 }],
  ...more,
});

/** Holds the points for 10 yuan. */
export function quote(index: number, shown: Shopper, instant: number, more: object = {}) {
  const line = { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 10_000 };
  const memberCode = shown.code(instant);
  const cart = { channel: 'pos', storeCode: 'S01', memberCode, lines: [line] };
  const body = { ...cart, couponCodes: [], pointsToUse: OFFSET, holdSeconds: 300, ...more };
  return till(index)('POST', '/quotes', { body });
}

export function orderOf(index: number, told: AnyBody, orderNo: string, instant: number) {
  const { quoteId, payableFen } = told;
  const line = { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 10_000, paidFen: payableFen };
  const body = { ...sale(orderNo, instant, { quoteId }), paidFen: payableFen, lines: [line] };
  return till(index)('POST', '/orders', { body });
}

/** Points of an order paid twenty days ago end a month after it; ten minutes later the job comes. */
export const DAYS_AGO = 20;
export const SOON_MS = 5_000;
export const RUN_BEFORE = `INSERT INTO job_run (name, slot, lease_token, leased_until, finished_at)
  VALUES ('points-due', ?, '', NOW(), NOW())`;

export function nightAfterTheEnd(paidAt: number): number {
  const lastDay = addMonthsClamped(businessDayOf(new Date(paidAt), ZONE), 1);
  return startOfDay(addDays(lastDay, 1), ZONE).getTime() + 10 * MINUTE_MS;
}

/** How far the brand's clock is ahead, read when a process starts. */
export const CLOCK = "REPLACE INTO platform_setting (name, value) VALUES ('clock_offset_ms', ?)";
