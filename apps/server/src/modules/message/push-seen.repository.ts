import { Injectable } from '@nestjs/common';
import { isDuplicateKey, type Tx } from '../../platform/index.js';

const FORGET_PER_RUN = 5000;

@Injectable()
export class PushSeenRepository {
  /** False when a push with this content was seen before; the primary key decides between two at once. */
  async insertFirst(tx: Tx, contentHash: Buffer, now: Date): Promise<boolean> {
    try {
      await tx.insert('push_seen', ['content_hash', 'seen_at'], [[contentHash, now]]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  deleteBefore(tx: Tx, before: Date): Promise<number> {
    return tx.write(`DELETE FROM push_seen WHERE seen_at < ? LIMIT ${FORGET_PER_RUN}`, [before]);
  }
}
