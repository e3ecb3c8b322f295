import { base32Decode } from './base32.js';
import { hmacSha256 } from './sha256.js';

/**
 * The member code: 18 digits = '88' + member number (10) + TOTP (6; RFC 6238, HMAC-SHA-256, 30 s).
 * The phone makes it, the server checks it; so this file runs in a mini-program too: no Intl, no Node.
 */
export const MEMBER_CODE_STEP_SECONDS = 30;
export const MEMBER_CODE_DIGITS = 6;
export const MEMBER_CODE_SECRET_BYTES = 32;

const PREFIX = '88';
const PATTERN = /^88(\d{10})(\d{6})$/;

export interface MemberCodeParts {
  readonly memberNo: string;
  readonly oneTime: string;
}

/** The code at an instant (milliseconds). `secret` is base32. */
export function memberCodeAt(memberNo: string, secret: string, atMs: number): string {
  return PREFIX + memberNo + totp(base32Decode(secret), stepAt(atMs));
}

export function parseMemberCode(code: string): MemberCodeParts | null {
  const match = PATTERN.exec(code);
  return match ? { memberNo: match[1] as string, oneTime: match[2] as string } : null;
}

/**
 * The step whose code this is, among the instant's own step and the ones before and after; null when none.
 * The step (not the code) is what a server remembers to know a code again.
 */
export function matchingStep(oneTime: string, secret: string, atMs: number): number | null {
  const key = base32Decode(secret);
  const now = stepAt(atMs);
  return [now, now - 1, now + 1].find((step) => step >= 0 && totp(key, step) === oneTime) ?? null;
}

export function stepAt(atMs: number): number {
  return Math.floor(atMs / 1000 / MEMBER_CODE_STEP_SECONDS);
}

/** How long the code on the screen is still the current one. */
export function millisecondsToNextCode(atMs: number): number {
  const stepMs = MEMBER_CODE_STEP_SECONDS * 1000;
  return stepMs - (atMs % stepMs);
}

export function totp(key: Uint8Array, step: number): string {
  const counter = new Uint8Array(8);
  const view = new DataView(counter.buffer);
  view.setUint32(0, Math.floor(step / 2 ** 32));
  view.setUint32(4, step >>> 0);
  const digest = hmacSha256(key, counter);
  const offset = (digest[digest.length - 1] as number) & 15;
  const truncated = new DataView(digest.buffer).getUint32(offset) & 0x7fffffff;
  return String(truncated % 10 ** MEMBER_CODE_DIGITS).padStart(MEMBER_CODE_DIGITS, '0');
}
