/**
 * A coupon's own code: 15 random symbols (74 bits) and a check symbol. There are 31 symbols, none of
 * which looks like another; because 31 is a prime, the weighted sum catches every wrong symbol and
 * every swap of neighbours, so a typo is told from a code that does not exist.
 */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RANDOM_LENGTH = 15;
const LENGTH = RANDOM_LENGTH + 1;
/** Bytes at or above this would make the first symbols likelier than the last. */
const FAIR_LIMIT = SYMBOLS.length * Math.floor(256 / SYMBOLS.length);

/** `randomBytes` must be a secure source; it comes from the caller because shared code has none. */
export function makeCouponCode(randomBytes: (count: number) => Uint8Array): string {
  let body = '';
  while (body.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH + 5)) {
      if (byte < FAIR_LIMIT && body.length < RANDOM_LENGTH)
        body += SYMBOLS.charAt(byte % SYMBOLS.length);
    }
  }
  return body + checkSymbol(body);
}

/** What a person typed or a scanner read, as the code would be written; spaces, dashes and case don't matter. */
export function normalizeCouponCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** Expects a normalized code. */
export function isCouponCode(code: string): boolean {
  if (code.length !== LENGTH) return false;
  for (const symbol of code) if (!SYMBOLS.includes(symbol)) return false;
  return checkSymbol(code.slice(0, RANDOM_LENGTH)) === code.charAt(RANDOM_LENGTH);
}

/** Groups of four, for reading aloud. */
export function formatCouponCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

function checkSymbol(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    sum += (index + 2) * SYMBOLS.indexOf(body.charAt(index));
  }
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}
