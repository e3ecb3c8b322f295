/**
 * Encryption at rest: AES-256-GCM with a fresh nonce; the tag is checked on opening. `purpose` is
 * bound to the cipher text, so that a sealed phone cannot be passed off as a sealed secret.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomToken } from '../ids.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function seal(key: Buffer, purpose: string, plain: Buffer): Buffer {
  const nonce = randomToken(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the key, the purpose or any byte is another. */
export function unseal(key: Buffer, purpose: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
