/**
 * Finds codes by what was typed, and stops those who guess: wrong codes are counted before they are
 * judged, per member and address, and a right one is given back, so that many at once can't slip
 * under the limit.
 */
import { Injectable } from '@nestjs/common';
import { isCodeWord, isEntryCode } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  Database,
  type MemberId,
  type RateLimit,
  RateLimiter,
  UnitOfWork,
} from '../../platform/index.js';
import { CodeBatchRepository } from './code-batch.repository.js';
import { EntryCodeRepository } from './entry-code.repository.js';
import type { BatchId } from './entry-code.types.js';

const WINDOW_SECONDS = 600;
const WRONG_PER_MEMBER = 10;
/** A store's guests share an address. */
const WRONG_PER_ADDRESS = 100;

@Injectable()
export class CodeGuesses {
  constructor(
    private readonly batches: CodeBatchRepository,
    private readonly codes: EntryCodeRepository,
    private readonly limiter: RateLimiter,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** A typo, which the check symbol tells, costs nothing. */
  async find(
    ctx: Ctx,
    code: string,
    who: { memberId: MemberId; address: string },
  ): Promise<BatchId> {
    if (!isEntryCode(code) && !isCodeWord(code)) throw new AppError('COUPON_CODE_MALFORMED');
    const limits = limitsOf(who);
    for (const limit of limits) await this.limiter.hit(ctx.now, limit);
    const batchId = isCodeWord(code)
      ? ((await this.batches.findByWord(this.database, code))?.id ?? null)
      : await this.codes.findBatch(this.database, code);
    if (!batchId) throw new AppError('COUPON_CODE_UNKNOWN');
    await this.unitOfWork.run('coupon-code.right', async (tx) => {
      for (const limit of limits) await this.limiter.giveBack(tx, ctx.now, limit);
    });
    return batchId;
  }
}

function limitsOf({ memberId, address }: { memberId: MemberId; address: string }): RateLimit[] {
  const perSeconds = WINDOW_SECONDS;
  const refusal = 'CODE_TRIES_USED_UP';
  return [
    { bucket: `entry-code:${memberId}`, hits: WRONG_PER_MEMBER, perSeconds, refusal },
    { bucket: `entry-code-address:${address}`, hits: WRONG_PER_ADDRESS, perSeconds, refusal },
  ];
}
