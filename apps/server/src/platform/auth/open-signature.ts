/**
 * The signature of the open door: HMAC-SHA-256 over `METHOD\npath?query\ntimestamp\nnonce\nhex(sha256(body))\n`.
 * The request target counts byte for byte as sent.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  method: string;
  target: string;
  timestamp: string;
  nonce: string;
  body: Buffer;
}

export interface SignatureHeader {
  keyId: string;
  timestamp: string;
  nonce: string;
  signature: string;
}

export const SIGNATURE_WINDOW_SECONDS = 300;

const SCHEME = 'SK-HMAC-SHA256 ';
const FORMS: Record<keyof SignatureHeader, RegExp> = {
  keyId: /^[\x21-\x2b\x2d-\x7e]{1,64}$/,
  timestamp: /^\d{1,12}$/,
  nonce: /^[A-Za-z0-9_-]{16,64}$/,
  signature: /^[0-9a-f]{64}$/,
};

export function signatureOf(secret: string, request: SignedRequest): string {
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  const text = `${request.method}\n${request.target}\n${request.timestamp}\n${request.nonce}\n${bodyHash}\n`;
  return createHmac('sha256', Buffer.from(secret, 'utf8')).update(text).digest('hex');
}

/** The parts of an Authorization header of this scheme; null for anything else. */
export function parseSignatureHeader(header: string | undefined): SignatureHeader | null {
  if (!header?.startsWith(SCHEME)) return null;
  const parts = new Map<string, string>();
  for (const part of header.slice(SCHEME.length).split(',')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim();
    if (equals < 1 || parts.has(name)) return null;
    parts.set(name, part.slice(equals + 1).trim());
  }
  const names = Object.keys(FORMS) as (keyof SignatureHeader)[];
  if (parts.size !== names.length) return null;
  if (!names.every((name) => FORMS[name].test(parts.get(name) ?? ''))) return null;
  return Object.fromEntries(parts) as unknown as SignatureHeader;
}

/** Whether one of the key's secrets made this signature; the comparison takes the same time for all. */
export function isSignedBy(
  secrets: readonly string[],
  request: SignedRequest,
  signature: string,
): boolean {
  const given = Buffer.from(signature, 'hex');
  return secrets
    .map((secret) => timingSafeEqual(Buffer.from(signatureOf(secret, request), 'hex'), given))
    .includes(true);
}
