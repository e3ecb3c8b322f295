import { createCipheriv, createHash } from 'node:crypto';

const BLOCK = 32;

/** contract §4: sha1 hex of the lexicographically sorted parts. */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/**
 * contract §4 "Decrypt", the other way round: AES-256-CBC, IV = first 16 bytes of the key, PKCS#7 with
 * block 32, over random(16) | length(uint32 BE) | message | appid. Answers base64.
 */
export function encryptPush(
  aesKey: string,
  random16: Buffer,
  message: string,
  appid: string,
): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const body = Buffer.from(message, 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const plain = Buffer.concat([random16, size, body, Buffer.from(appid, 'utf8')]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(padding, padding)),
    cipher.final(),
  ]).toString('base64');
}
