import { randomBytes, randomInt } from 'node:crypto';
import { ulid } from 'ulid';

/** What a prefix names. Ids are ULIDs: 16 bytes in the database, `mbr_01J…` at the edge. */
export const ID_PREFIXES = {
  mbr: 'member',
  idn: 'identity',
  ses: 'session',
  cpn: 'coupon',
  rdm: 'redemption',
  exc: 'exchange',
  quo: 'quote',
  ord: 'order',
  rfd: 'refund',
  mat: 'matter of an order',
  wif: 'what-if',
  cmp: 'campaign',
  dlv: 'delivery',
  msg: 'inbox message',
  evt: 'event',
  aud: 'audit entry',
  lia: 'liability snapshot',
  grw: 'growth entry',
  bnu: 'benefit use',
  tsk: 'task',
  cbt: 'code batch',
  ctr: 'coupon transfer',
  cli: 'count of coupons',
  adj: 'points adjustment',
  ptr: 'points transfer',
  mis: 'missed grant',
  imp: 'import of old balances',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;
export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`;
export type MemberId = Id<'mbr'>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newId<P extends IdPrefix>(prefix: P): Id<P> {
  return `${prefix}_${ulid(undefined, nextFraction)}`;
}

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let used = 0;

/** Asks the system for many random bytes at once; the library asks it for every letter. */
function nextFraction(): number {
  if (used === pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  return pool.readUInt8(used++) / 256;
}

/** The 16 bytes of a prefixed id. Throws a RangeError when the text is no ULID. */
export function idToBytes(id: string): Buffer {
  const text = id.slice(id.indexOf('_') + 1);
  if (!isUlid(text)) throw new RangeError('not an id');
  const bytes = Buffer.alloc(16);
  // 26 letters are 130 bits: the first two are always 0 and have no place in 16 bytes.
  let [buffer, bits, length] = [0, -2, 0];
  for (const letter of text) {
    buffer = ((buffer << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = buffer >>> bits;
    }
  }
  return bytes;
}

export function bytesToId<P extends IdPrefix>(prefix: P, bytes: Uint8Array): Id<P> {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let place = 0; place < 26; place++) {
    text = ALPHABET[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return `${prefix}_${text}`;
}

export function isId(prefix: IdPrefix, text: unknown): boolean {
  return (
    typeof text === 'string' &&
    text.startsWith(`${prefix}_`) &&
    isUlid(text.slice(prefix.length + 1))
  );
}

function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
}

/** Secure random bytes: tokens, secrets, nonces. */
export function randomToken(bytes: number): Buffer {
  return randomBytes(bytes);
}

/** A secure random whole number in `[0, below)`. */
export function randomBelow(below: number): number {
  return randomInt(below);
}
