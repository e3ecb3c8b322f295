import { isCheckedCode, makeCheckedCode } from './checked-code.js';

/** A coupon's own code, that its member shows in the store. */
const COUPON = 0;

/** `randomBytes` must be a secure source; it comes from the caller because shared code has none. */
export function makeCouponCode(randomBytes: (count: number) => Uint8Array): string {
  return makeCheckedCode(randomBytes, COUPON);
}

/** What a person typed or a scanner read, as the code would be written; spaces, dashes and case don't matter. */
export function normalizeCouponCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** Expects a normalized code. */
export function isCouponCode(code: string): boolean {
  return isCheckedCode(code, COUPON);
}

/** Groups of four, for reading aloud. */
export function formatCouponCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
