import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@shuke/shared';
import { AppError } from '../app-error.js';
import { later } from '../clock.js';
import { firstRow, type Reader, type Tx } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface RateLimit {
  /** What is counted, `staff-sign-in:E01`; kept only as a hash. */
  bucket: string;
  hits: number;
  perSeconds: number;
  /** RATE_LIMITED when absent. */
  refusal?: ErrorCode;
}

/** Fixed windows in the database, shared by all processes; the primary key serialises one bucket. */
@Injectable()
export class RateLimiter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts one hit; 429 with the seconds to wait when there are more than allowed. */
  async hit(now: Date, limit: RateLimit): Promise<void> {
    const bucket = bucketOf(limit);
    const row = await this.unitOfWork.run('rate.hit', async (tx) => {
      await tx.write(
        `INSERT INTO rate_window (bucket, hits, ends_at) VALUES (?, 1, ?)
         ON DUPLICATE KEY UPDATE hits = IF(ends_at <= ?, 1, hits + 1), ends_at = IF(ends_at <= ?, ?, ends_at)`,
        [bucket, later(now, limit.perSeconds), now, now, later(now, limit.perSeconds)],
      );
      return firstRow(
        tx.rows<Window>('SELECT hits, ends_at FROM rate_window WHERE bucket = ?', [bucket]),
      );
    });
    if (row && row.hits > limit.hits) throw refusal(limit, row, now);
  }

  /** Takes one hit back, for what turned out not to count. */
  async giveBack(tx: Tx, now: Date, limit: RateLimit): Promise<void> {
    await tx.write(
      'UPDATE rate_window SET hits = hits - 1 WHERE bucket = ? AND ends_at > ? AND hits > 0',
      [bucketOf(limit), now],
    );
  }

  /** 429 when the hits of the window are used up; counts nothing. */
  async refuseWhenUsedUp(reader: Reader, now: Date, limit: RateLimit): Promise<void> {
    await this.refuseWhenOneUsedUp(reader, now, [limit]);
  }

  /** As `refuseWhenUsedUp`, of several windows in one question. */
  async refuseWhenOneUsedUp(
    reader: Reader,
    now: Date,
    limits: readonly RateLimit[],
  ): Promise<void> {
    const rows = await reader.rowsOf<BucketWindow>({
      sql: 'SELECT bucket, hits, ends_at FROM rate_window WHERE bucket IN (?)',
      column: 'bucket',
      keys: limits.map(bucketOf),
    });
    for (const limit of limits) {
      const row = rows.find(({ bucket }) => bucket.equals(bucketOf(limit)));
      if (row && row.ends_at > now && row.hits >= limit.hits) throw refusal(limit, row, now);
    }
  }
}

interface BucketWindow extends Window {
  bucket: Buffer;
}

interface Window {
  hits: number;
  ends_at: Date;
}

function bucketOf(limit: RateLimit): Buffer {
  return createHash('sha256').update(limit.bucket).digest();
}

function refusal(limit: RateLimit, window: Window, now: Date): AppError {
  const retryAfterSeconds = Math.max(
    1,
    Math.ceil((window.ends_at.getTime() - now.getTime()) / 1000),
  );
  return new AppError(limit.refusal ?? 'RATE_LIMITED', { retryAfterSeconds });
}
