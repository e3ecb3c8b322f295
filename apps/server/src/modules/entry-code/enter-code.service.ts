/**
 * A member types in a code and gets a coupon.
 *
 * Guarantees: a one-time code gives one coupon, whatever races (its row is locked, and used by a
 * conditional update); a word gives at most its total and each member at most their limit; the
 * template's stock limits both. Order: key → member → the code's row → coupon → stock → batch.
 */
import { Injectable } from '@nestjs/common';
import { normalizeEntryCode } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  invariant,
  type MemberId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { type Coupon, CouponIssuer, type CouponView, CouponViews } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { CodeBatchRepository } from './code-batch.repository.js';
import { CodeGuesses } from './code-guesses.js';
import { EntryCodeRepository } from './entry-code.repository.js';
import { entryRefusal } from './entry-code.rules.js';
import type { BatchId, CodeBatch } from './entry-code.types.js';

@Injectable()
export class EnterCode {
  constructor(
    private readonly batches: CodeBatchRepository,
    private readonly codes: EntryCodeRepository,
    private readonly issuer: CouponIssuer,
    private readonly views: CouponViews,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly guesses: CodeGuesses,
  ) {}

  /**
   * 400 COUPON_CODE_MALFORMED for a typo, 404 COUPON_CODE_UNKNOWN, 409 COUPON_CODE_USED,
   * COUPON_CODE_USED_BY_YOU, COUPON_CODE_USED_UP, COUPON_SOLD_OUT, 422 COUPON_CODE_NOT_YET_VALID,
   * COUPON_CODE_EXPIRED, COUPON_CODE_STOPPED, COUPON_CODE_LIMIT_REACHED, COUPON_EXPIRED; 429.
   */
  async enter(ctx: Ctx, text: string, address: string): Promise<CouponView> {
    const memberId = memberIdOf(ctx);
    const code = normalizeEntryCode(text);
    const batchId = await this.guesses.find(ctx, code, { memberId, address });
    return this.unitOfWork.once(ctx, 'coupon-code.enter', { code }, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const coupon = await this.take(tx, ctx, { memberId, code, batchId });
      return this.views.view(coupon, ctx.now);
    });
  }

  private async take(
    tx: Tx,
    ctx: Ctx,
    { memberId, code, batchId }: { memberId: MemberId; code: string; batchId: BatchId },
  ): Promise<Coupon> {
    const batch = await this.batchOf(tx, batchId);
    const use = batch.kind === 'single' ? await this.codes.lockUse(tx, code) : null;
    const refusal = entryRefusal(batch, use, memberId, ctx.now);
    if (refusal) throw new AppError(refusal.code, refusal.details);
    const source = { type: 'code', id: batch.id } as const;
    const request = { memberId, templateCode: batch.templateCode, source };
    const coupon = await this.issuer.issueAnother(tx, ctx, request, batch.perMember ?? undefined);
    if (!coupon) throw new AppError('COUPON_CODE_LIMIT_REACHED', { perMember: batch.perMember });
    if (batch.kind === 'single') {
      const used = await this.codes.use(tx, code, { memberId, couponId: coupon.id, now: ctx.now });
      invariant(used, 'a code whose row is locked and unused is used once');
    }
    await this.count(tx, ctx, batch, memberId);
    return coupon;
  }

  /** The batch's row is hot: it is taken last, and says no when it was stopped or used up meanwhile. */
  private async count(tx: Tx, ctx: Ctx, batch: CodeBatch, memberId: MemberId): Promise<void> {
    if (await this.batches.countUse(tx, batch.id, ctx.now)) return;
    const now = await this.batchOf(tx, batch.id);
    const refusal = entryRefusal(now, null, memberId, ctx.now);
    throw new AppError(refusal?.code ?? 'COUPON_CODE_USED_UP');
  }

  private async batchOf(tx: Tx, id: BatchId): Promise<CodeBatch> {
    const batch = await this.batches.find(tx, id);
    invariant(batch, 'a code belongs to a batch');
    return batch;
  }
}
