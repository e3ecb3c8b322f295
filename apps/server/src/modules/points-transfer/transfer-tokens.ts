import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bytesToId, Config, idToBytes } from '../../platform/index.js';
import type { TransferId } from './transfer.types.js';

const ID_BYTES = 16;
const SEAL_BYTES = 16;

/**
 * The token of a link: the transfer's id and a seal that only the server can make. Nothing needs to be
 * kept for it, so the sender can share the same link again; that it works once is the transfer's state.
 */
@Injectable()
export class TransferTokens {
  constructor(private readonly config: Config) {}

  tokenOf(id: TransferId): string {
    const bytes = idToBytes(id);
    return Buffer.concat([bytes, this.sealOf(bytes)]).toString('base64url');
  }

  /** Null for whatever we have not made. */
  idOf(token: string): TransferId | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + SEAL_BYTES) return null;
    const [id, seal] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    return timingSafeEqual(seal, this.sealOf(id)) ? bytesToId('ptr', id) : null;
  }

  private sealOf(id: Buffer): Buffer {
    const seal = createHmac('sha256', this.config.tokenSecret);
    return seal.update('points-transfer').update(id).digest().subarray(0, SEAL_BYTES);
  }
}
