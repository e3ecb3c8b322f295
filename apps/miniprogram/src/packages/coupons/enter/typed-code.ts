import { formatEntryCode, isCodeWord, normalizeEntryCode } from '@shuke/shared';

const LENGTH = 16;
const HAN = /\p{Script=Han}/u;

/** What is typed, as it is shown: one-time codes in groups of four while they grow, words as they are. */
export function shownAs(text: string): string {
  const code = normalizeEntryCode(text);
  return HAN.test(code) ? code : formatLong(code.slice(0, LENGTH));
}

/** A short one may still be a word: it is grouped from the fifth symbol on, as a card prints it. */
function formatLong(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

export function mayBeSent(text: string): boolean {
  const code = normalizeEntryCode(text);
  return code.length === LENGTH || isCodeWord(code);
}

/** A QR code may hold the code alone, or an address that ends with it. */
export function codeIn(scanned: string): string {
  const named = /[?&]code=([^&#]+)/.exec(scanned)?.[1];
  return formatEntryCode(normalizeEntryCode(named ? decodeURIComponent(named) : scanned));
}
