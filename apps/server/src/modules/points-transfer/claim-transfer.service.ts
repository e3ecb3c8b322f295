/**
 * A friend opens the link: looks at what it holds, and claims it. The transfer's own row is what two
 * phones meet on: the conditional update lets one through, in the same unit as the points.
 *
 * Locks: the receiver's row, the transfer, the points account. Safe to repeat: who has claimed gets
 * the same answer again.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  invariant,
  type MemberId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { PointsBooks } from '../points/index.js';
import type { PointsTransferOffer, PointsTransferToken } from './dto/transfer.dto.js';
import { TransferRepository } from './transfer.repository.js';
import { claimRefusal } from './transfer.rules.js';
import type { Transfer } from './transfer.types.js';
import { TransferTokens } from './transfer-tokens.js';
import { TransferViews } from './transfer-views.service.js';

@Injectable()
export class ClaimTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly memberLock: MemberLock,
    private readonly books: PointsBooks,
    private readonly repository: TransferRepository,
    private readonly tokens: TransferTokens,
    private readonly views: TransferViews,
  ) {}

  /** What the link holds, for members and visitors; never who they are but a nickname. 404 TRANSFER_UNKNOWN. */
  async look(ctx: Ctx, { token }: PointsTransferToken): Promise<PointsTransferOffer> {
    const id = this.tokens.idOf(token);
    const transfer = id && (await this.repository.find(this.database, id));
    if (!transfer) throw new AppError('TRANSFER_UNKNOWN');
    return this.views.offerOf(ctx, transfer);
  }

  /** 404 TRANSFER_UNKNOWN, 409 TRANSFER_ALREADY_CLAIMED, TRANSFER_ENDED, 422 TRANSFER_TO_ONESELF. */
  async claim(ctx: Ctx, { token }: PointsTransferToken): Promise<PointsTransferOffer> {
    const memberId = memberIdOf(ctx);
    const id = this.tokens.idOf(token);
    if (!id) throw new AppError('TRANSFER_UNKNOWN');
    const claimed = await this.unitOfWork.run('points-transfer.claim', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const transfer = await this.repository.lock(tx, id);
      if (!transfer) throw new AppError('TRANSFER_UNKNOWN');
      if (transfer.receiverId === memberId) return transfer;
      const refusal = claimRefusal(transfer, memberId, ctx.now);
      if (refusal) throw new AppError(refusal);
      await this.receive(tx, ctx, transfer, memberId);
      return { ...transfer, receiverId: memberId, state: 'claimed' as const, endedAt: ctx.now };
    });
    return this.views.offerOf(ctx, claimed);
  }

  private async receive(
    tx: Tx,
    ctx: Ctx,
    { id, parts }: Transfer,
    memberId: MemberId,
  ): Promise<void> {
    const ended = await this.repository.end(tx, id, 'claimed', memberId, ctx.now);
    invariant(ended, 'the transfer was locked while it was offered');
    const ledger = await this.books.open(tx, memberId, ctx.now);
    ledger.receive({ parts, source: { type: 'transfer', id }, occurredAt: ctx.now });
    await this.books.save(tx, ctx, ledger);
  }
}
