/** What people type in to get a coupon (`兑换码`): a one-time code, or one word for many. */
import { isCheckedCode, makeCheckedCode } from './checked-code.js';
import { formatCouponCode, normalizeCouponCode } from './coupon-code.js';

const ENTRY = 11;
const WORD = /^[\p{Script=Han}A-Z0-9]{2,12}$/u;

/** `randomBytes` must be a secure source. */
export function makeEntryCode(randomBytes: (count: number) => Uint8Array): string {
  return makeCheckedCode(randomBytes, ENTRY);
}

/** What a person typed, pasted or scanned, as the code would be written. */
export function normalizeEntryCode(text: string): string {
  return normalizeCouponCode(text.normalize('NFKC'));
}

/** A one-time code without a typo; expects a normalized one. */
export function isEntryCode(code: string): boolean {
  return isCheckedCode(code, ENTRY);
}

/** May be a word for many; it is shorter than any one-time code. Expects a normalized one. */
export function isCodeWord(code: string): boolean {
  return WORD.test(code);
}

/** One-time codes in groups of four; words as they are. */
export function formatEntryCode(code: string): string {
  return isCodeWord(code) ? code : formatCouponCode(code);
}
