/**
 * Codes of random symbols and a check symbol. There are 31 symbols, none of which looks like another;
 * because 31 is a prime, the weighted sum catches every wrong symbol and every swap of neighbours, so
 * a typo is told from a code that does not exist. Each kind of code adds a number of its own to the
 * sum, so that one kind is never taken for another.
 */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 74 bits. */
const RANDOM_LENGTH = 15;
const LENGTH = RANDOM_LENGTH + 1;
/** Bytes at or above this would make the first symbols likelier than the last. */
const FAIR_LIMIT = SYMBOLS.length * Math.floor(256 / SYMBOLS.length);

/** `randomBytes` must be a secure source; it comes from the caller because shared code has none. */
export function makeCheckedCode(
  randomBytes: (count: number) => Uint8Array,
  kindNumber: number,
): string {
  let body = '';
  while (body.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH + 5)) {
      if (byte < FAIR_LIMIT && body.length < RANDOM_LENGTH)
        body += SYMBOLS.charAt(byte % SYMBOLS.length);
    }
  }
  return body + checkSymbol(body, kindNumber);
}

/** Expects a normalized code. */
export function isCheckedCode(code: string, kindNumber: number): boolean {
  if (code.length !== LENGTH) return false;
  for (const symbol of code) if (!SYMBOLS.includes(symbol)) return false;
  return checkSymbol(code.slice(0, RANDOM_LENGTH), kindNumber) === code.charAt(RANDOM_LENGTH);
}

function checkSymbol(body: string, kindNumber: number): string {
  let sum = kindNumber;
  for (let index = 0; index < body.length; index += 1) {
    sum += (index + 2) * SYMBOLS.indexOf(body.charAt(index));
  }
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}
