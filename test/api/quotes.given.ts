/** Members with coupons and points at a till, for the tests of quotes and of orders with a quote. */
import type { TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { given } from './coupons.given.js';
import { type GivenMember, givenMember, order } from './orders.given.js';

/** Ten days after the start: the points of orders paid before are available. */
export const NOW = new Date('2026-03-20T04:00:00Z');

const validity = { afterDays: 0, days: 30 };
const PRODUCT = { group: 'PRODUCT', combinesWith: ['WHOLE'] };
const WHOLE = { group: 'WHOLE', combinesWith: ['PRODUCT'] };

/** Coupons that combine: 5 yuan off tea, 10 yuan off the whole order; and a tea for nothing. */
export function quoteBrand() {
  const brand = testBrand();
  const templates = [
    {
      code: 'TEA5',
      name: '茶饮减5元',
      kind: 'amount_off',
      amountOffFen: 500,
      scope: { products: ['TEA'] },
      validity,
      ...PRODUCT,
    },
    {
      code: 'TEN',
      name: '满50减10',
      kind: 'amount_off',
      amountOffFen: 1000,
      thresholdFen: 5000,
      validity,
      ...WHOLE,
    },
    { code: 'FREETEA', name: '免费茶饮', kind: 'voucher', scope: { products: ['TEA'] }, validity },
    {
      code: 'SOON',
      name: '预热券',
      kind: 'amount_off',
      amountOffFen: 9000,
      validity: { afterDays: 5, days: 5 },
    },
  ];
  return { ...brand, couponTemplates: [...brand.couponTemplates, ...templates] };
}

export interface GivenCustomer extends GivenMember {
  coupon(template: string): Promise<string>;
}

/** A member who has this many points to spend, and the tier that earning them gave. */
export async function customer(app: TestApp, points = 0): Promise<GivenCustomer> {
  const member = await givenMember(app);
  if (points > 0) {
    const earned = { memberNo: member.memberNo, paidFen: points * 100 };
    const answer = await till(app)('/orders', order(earned));
    if (answer.status !== 201) throw new Error(`earning: ${answer.status} ${answer.body.code}`);
  }
  return { ...member, coupon: (template) => given(app, member.memberNo, template) };
}

export function till(app: TestApp) {
  const call = openCaller(app.url);
  return (path: string, body: AnyBody) => call('POST', path, { body });
}

export const TEA = { lineNo: 1, sku: 'TEA', category: 'DRINKS', quantity: 2, amountFen: 4000 };
export const CAKE = { lineNo: 2, sku: 'CAKE', category: 'FOOD', quantity: 1, amountFen: 7000 };

export function cart(more: AnyBody = {}): AnyBody {
  return { channel: 'pos', storeCode: 'S01', lines: [TEA, CAKE], ...more };
}

/** The order that a till makes of a quote: it says what was sold, and for how much. */
export function orderOf(quote: AnyBody, more: AnyBody = {}): AnyBody {
  const payable = new Map(
    quote.lines.map((line: AnyBody) => [line.lineNo, line.payableFen] as const),
  );
  const lines = (more.cart ?? [TEA, CAKE]).map((line: AnyBody) => ({
    ...line,
    paidFen: payable.get(line.lineNo),
  }));
  const { cart: _, ...rest } = more;
  return order({
    lines,
    paidFen: quote.payableFen,
    paidAt: NOW.toISOString(),
    quoteId: quote.quoteId,
    ...rest,
  });
}
