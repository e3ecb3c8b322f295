/** Signatures and encryption of the platform's pushes (wechat-contract.md, section 4). */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

const LARGEST_PADDING = 32;
const RANDOM_BYTES = 16;
const HEAD_BYTES = RANDOM_BYTES + 4;

export function isPushSignature(signature: string, ...parts: string[]): boolean {
  const right = createHash('sha1')
    .update([...parts].sort().join(''))
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * AES-256-CBC with the first 16 bytes of the key as IV, padded to blocks of 32, over
 * random(16) | length(uint32 BE) | message | app id. Null when the text was not made with this key.
 */
export function decryptPush(
  aesKey: string,
  encrypted: string,
): { message: string; appId: string } | null {
  const plain = decipher(Buffer.from(`${aesKey}=`, 'base64'), encrypted);
  if (!plain || plain.length < HEAD_BYTES) return null;
  const end = HEAD_BYTES + plain.readUInt32BE(RANDOM_BYTES);
  if (end > plain.length) return null;
  return {
    message: plain.subarray(HEAD_BYTES, end).toString('utf8'),
    appId: plain.subarray(end).toString('utf8'),
  };
}

function decipher(key: Buffer, encrypted: string): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([cipher.update(encrypted, 'base64'), cipher.final()]);
    const padding = padded.at(-1) ?? 0;
    if (padding < 1 || padding > LARGEST_PADDING) return null;
    return padded.subarray(0, padded.length - padding);
  } catch {
    return null;
  }
}
