import { Injectable } from '@nestjs/common';
import { isDuplicateKey, type Tx } from '../../platform/index.js';

export interface Pace {
  perSecond: number;
  burst: number;
}

/** What the bucket holds at an instant, in whole and broken tokens; time that runs back fills nothing. */
const FILLED =
  'LEAST(?, tokens + GREATEST(0, TIMESTAMPDIFF(MICROSECOND, filled_at, ?)) / 1000000 * ?)';

/** Token buckets, a row each: the row's lock makes processes take their tokens one after the other. */
@Injectable()
export class SendPaceRepository {
  /** False when the bucket is empty. */
  async takeToken(tx: Tx, bucket: string, now: Date, pace: Pace): Promise<boolean> {
    const filled = [pace.burst, now, pace.perSecond];
    const taken = await tx.write(
      `UPDATE send_pace SET tokens = ${FILLED} - 1, filled_at = GREATEST(filled_at, ?)
       WHERE bucket = ? AND ${FILLED} >= 1`,
      [...filled, now, bucket, ...filled],
    );
    return taken === 1 || this.addBucket(tx, bucket, now, pace);
  }

  /** A bucket is full when it is first used, less the token of its first user. */
  private async addBucket(tx: Tx, bucket: string, now: Date, pace: Pace): Promise<boolean> {
    const known = await tx.rows('SELECT 1 FROM send_pace WHERE bucket = ?', [bucket]);
    if (known.length > 0) return false;
    try {
      const row = [bucket, pace.burst - 1, now];
      await tx.insert('send_pace', ['bucket', 'tokens', 'filled_at'], [row]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
