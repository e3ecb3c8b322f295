import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bytesToId, Config, idToBytes } from '../../platform/index.js';
import type { TransferId } from './coupon-transfer.types.js';

const ID_BYTES = 16;

/**
 * The link of a transfer: its id and an HMAC over it. Nobody can guess one, nothing of it is stored,
 * and the giver can be shown it again.
 */
@Injectable()
export class TransferTokens {
  constructor(private readonly config: Config) {}

  tokenOf(id: TransferId): string {
    const bytes = idToBytes(id);
    return Buffer.concat([bytes, this.seal(bytes)]).toString('base64url');
  }

  /** Null for what we have not made. */
  idOf(token: string): TransferId | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 2 * ID_BYTES) return null;
    const id = bytes.subarray(0, ID_BYTES);
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.seal(id)) ? bytesToId('ctr', id) : null;
  }

  private seal(id: Buffer): Buffer {
    const hmac = createHmac('sha256', this.config.tokenSecret);
    return hmac.update('coupon-transfer').update(id).digest().subarray(0, ID_BYTES);
  }
}
