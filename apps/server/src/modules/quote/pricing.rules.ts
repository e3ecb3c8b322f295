/**
 * The price of a cart: member price → product coupons → coupons of the whole order → points offset,
 * each on what those before it have left, each spread over its lines to the fen. Quotes and orders
 * are priced by these rules alone, so that they can't differ.
 */
import type {
  Cart,
  CartCoupon,
  CartLine,
  PricedCart,
  PricedLine,
  Reduction,
  Refusal,
} from './cart.types.js';
import { combine, covers, goodsRefusal, inOrder } from './coupon-fit.rules.js';
import {
  isRefusal,
  leftFen,
  type Standing,
  standingOf,
  type Taking,
  takeCoupon,
  takeOff,
  takePercent,
} from './reduction.rules.js';

type Refused = Refusal & { couponCode: string };
type Step = Taking & Omit<Reduction, 'fen'>;

/**
 * Prices a cart with named coupons. Of two that don't go together the first named stands. A coupon that
 * is refused changes nothing: the cart is priced as if it had not been named.
 */
export function priceCart(cart: Cart, named: readonly CartCoupon[]): PricedCart {
  const refused: Refused[] = [];
  const kept = together(cart.lines, named, refused);
  for (let coupons = kept; ; ) {
    const { steps, refusal } = reduceBy(cart, coupons);
    if (!refusal) return pricedCart(cart, steps, refused);
    refused.push(refusal);
    coupons = coupons.filter(({ code }) => code !== refusal.couponCode);
  }
}

/** The lines after the points that pay a part, in proportion to what is left of each. */
export function withOffset(priced: PricedCart, offsetFen: number): PricedCart {
  const left = priced.lines.map(({ payableFen }) => payableFen);
  const { parts } = takeOff(standingOf(left), offsetFen, left);
  const lines = priced.lines.map((line, index) =>
    reducedLine(line, { kind: 'offset', fen: parts[index] ?? 0 }),
  );
  return { ...priced, lines, payableFen: priced.payableFen - offsetFen };
}

/** The standing before any coupon, with these lines (by index) at their full price. */
export function memberPriced(cart: Cart, atFullPrice: ReadonlySet<number>): Taking {
  const { lines, payPercent, fullPrice = {} } = cart;
  return takePercent(lines, payPercent, ({ sku, category = '' }, index) => {
    const isExcluded =
      fullPrice.products?.includes(sku) || fullPrice.categories?.includes(category);
    return !isExcluded && !atFullPrice.has(index);
  });
}

/** The lines that have no member price because of a coupon that does not combine with it. */
export function insteadOfMemberPrice(cart: Cart, coupons: readonly CartCoupon[]): Set<number> {
  const alone = coupons.filter(({ terms }) => terms.combinesWithMemberPrice === false);
  return new Set(
    cart.lines.flatMap((line, index) =>
      alone.some(({ terms }) => covers(terms, line)) ? [index] : [],
    ),
  );
}

function together(
  lines: readonly CartLine[],
  named: readonly CartCoupon[],
  refused: Refused[],
): CartCoupon[] {
  const kept: CartCoupon[] = [];
  for (const coupon of named) {
    const alone = kept.every((other) => combine(coupon, other));
    const refusal: Refusal | null =
      goodsRefusal(coupon.terms, lines) ?? (alone ? null : { code: 'COUPON_NOT_COMBINABLE' });
    if (refusal) refused.push({ couponCode: coupon.code, ...refusal });
    else kept.push(coupon);
  }
  return kept;
}

/** The reductions one after the other, up to the first coupon that is refused. */
function reduceBy(
  cart: Cart,
  coupons: readonly CartCoupon[],
): { steps: Step[]; refusal: Refused | null } {
  const memberPrice = memberPriced(cart, insteadOfMemberPrice(cart, coupons));
  const steps: Step[] = [{ kind: 'member_price', ...memberPrice }];
  let standing: Standing = memberPrice.after;
  for (const coupon of inOrder(coupons, cart.groups)) {
    const { code } = coupon;
    const taking = takeCoupon(coupon, cart, standing);
    if (isRefusal(taking)) return { steps, refusal: { couponCode: code, ...taking } };
    steps.push({ kind: 'coupon', code, ...taking });
    standing = taking.after;
  }
  return { steps, refusal: null };
}

function pricedCart({ lines }: Cart, steps: readonly Step[], refused: Refused[]): PricedCart {
  const priced = lines.map(({ lineNo, amountFen }, index) =>
    steps.reduce<PricedLine>(
      (line, { kind, code, parts }) => reducedLine(line, { kind, code, fen: parts[index] ?? 0 }),
      { lineNo, amountFen, reductions: [], payableFen: amountFen },
    ),
  );
  const taken = steps.flatMap(({ code, amountFen, reductionFen }) =>
    code === undefined ? [] : [{ code, amountFen, reductionFen }],
  );
  const last = steps.at(-1);
  return { lines: priced, payableFen: last ? leftFen(last.after) : 0, taken, refused };
}

function reducedLine(line: PricedLine, { kind, code, fen }: Reduction): PricedLine {
  if (fen === 0) return line;
  const reduction = code === undefined ? { kind, fen } : { kind, code, fen };
  const reductions = [...line.reductions, reduction];
  return { ...line, reductions, payableFen: line.payableFen - fen };
}
