/**
 * Points that nobody claimed go back to the lots they came from, when the sender cancels or when the
 * outbox finds the transfer's time over. What has ended meanwhile has ended: a transfer neither
 * shortens nor lengthens the life of points.
 *
 * Locks: the sender's row, the transfer, the points account, the day's count.
 */
import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, isId, type Tx, UnitOfWork } from '../../platform/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { PointsBooks } from '../points/index.js';
import type { PointsTransferView } from './dto/transfer.dto.js';
import { TransferRepository } from './transfer.repository.js';
import type { Transfer, TransferId } from './transfer.types.js';
import { TransferViews } from './transfer-views.service.js';

@Injectable()
export class ReturnTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly books: PointsBooks,
    private readonly repository: TransferRepository,
    private readonly views: TransferViews,
  ) {}

  /** 404 TRANSFER_UNKNOWN, also for somebody else's, 409 TRANSFER_ALREADY_CLAIMED, TRANSFER_ENDED. */
  async cancel(ctx: Ctx, id: string): Promise<PointsTransferView> {
    const memberId = memberIdOf(ctx);
    if (!isId('ptr', id)) throw new AppError('TRANSFER_UNKNOWN');
    const cancelled = await this.unitOfWork.run('points-transfer.cancel', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const transfer = await this.repository.lock(tx, id as TransferId);
      if (!transfer || transfer.senderId !== memberId) throw new AppError('TRANSFER_UNKNOWN');
      if (transfer.state === 'claimed') throw new AppError('TRANSFER_ALREADY_CLAIMED');
      if (!(await this.bringBack(tx, ctx, transfer, 'cancelled'))) {
        throw new AppError('TRANSFER_ENDED');
      }
      return { ...transfer, state: 'cancelled' as const, endedAt: ctx.now };
    });
    return this.views.viewOf(ctx, cancelled);
  }

  /** The transfer's time is over; nothing when it has ended before. */
  async lapse(ctx: Ctx, id: TransferId): Promise<void> {
    await this.unitOfWork.run('points-transfer.lapse', async (tx) => {
      const found = await this.repository.find(tx, id);
      if (!found) return;
      await this.memberLock.lock(tx, found.senderId);
      await this.bringBack(tx, ctx, found, 'returned');
    });
  }

  private async bringBack(
    tx: Tx,
    ctx: Ctx,
    transfer: Transfer,
    state: 'cancelled' | 'returned',
  ): Promise<boolean> {
    const { id, senderId } = transfer;
    if (!(await this.repository.end(tx, id, state, null, ctx.now))) return false;
    const ledger = await this.books.open(tx, senderId, ctx.now);
    const source = { type: 'transfer', id } as const;
    await this.books.recall(tx, ledger, [source]);
    const undoing = { of: source, upTo: 'all', reason: 'TRANSFER', source } as const;
    ledger.giveBack({ ...undoing, occurredAt: ctx.now, ended: 'expire' });
    await this.books.save(tx, ctx, ledger);
    await this.repository.takeFromDay(tx, transfer);
    return true;
  }
}
