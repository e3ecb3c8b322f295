/**
 * A member sends points to a friend: they leave the sender's lots at once and wait for whoever opens
 * the link first. Nothing is given for sharing.
 *
 * Locks: the member's row, the day's count, the points account. Never a second member's: the friend
 * claims in a unit of their own, and the outbox brings back what nobody claimed.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  later,
  type MemberId,
  newId,
  Outbox,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { insufficientPoints, type Part, PointsBooks } from '../points/index.js';
import type { PointsTransferRequest, PointsTransferView } from './dto/transfer.dto.js';
import { TransferRepository } from './transfer.repository.js';
import { LAPSES_AFTER_SECONDS } from './transfer.rules.js';
import type { Transfer, TransferId } from './transfer.types.js';
import { TransferViews } from './transfer-views.service.js';

export const LAPSING = 'points-transfer.lapsing';

@Injectable()
export class OfferTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly books: PointsBooks,
    private readonly repository: TransferRepository,
    private readonly views: TransferViews,
    private readonly brand: BrandService,
    private readonly outbox: Outbox,
  ) {}

  /** 422 TRANSFER_OFF, TRANSFER_TOO_FEW, TRANSFER_LIMIT_REACHED, INSUFFICIENT_POINTS (with the balance). */
  offer(ctx: Ctx, request: PointsTransferRequest): Promise<PointsTransferView> {
    const senderId = memberIdOf(ctx);
    return this.unitOfWork.once(ctx, 'points.transfer', request, async (tx) => {
      await this.memberLock.lock(tx, senderId);
      const [id, sentOn] = [newId('ptr'), await this.countToday(tx, ctx, senderId, request.points)];
      const parts = await this.send(tx, ctx, senderId, id, request.points);
      const transfer: Transfer = {
        ...{ id, senderId, receiverId: null, points: request.points, parts, sentOn },
        state: 'offered',
        offeredAt: ctx.now,
        lapsesAt: later(ctx.now, LAPSES_AFTER_SECONDS),
        endedAt: null,
      };
      await this.repository.insert(tx, transfer);
      const due = { type: LAPSING, key: id, payload: { transferId: id }, dueAt: transfer.lapsesAt };
      await this.outbox.publish(tx, ctx, due);
      return this.views.viewOf(ctx, transfer);
    });
  }

  private async countToday(tx: Tx, { now }: Ctx, senderId: MemberId, points: number) {
    const { points: settings, timeZone } = await this.brand.settings();
    if (!settings.transfers) throw new AppError('TRANSFER_OFF');
    const { minPoints, maxPerDay } = settings.transfers;
    if (points < minPoints) throw new AppError('TRANSFER_TOO_FEW', { minPoints });
    const day = businessDayOf(now, timeZone);
    if (!(await this.repository.addToDay(tx, senderId, day, points, maxPerDay))) {
      throw new AppError('TRANSFER_LIMIT_REACHED', { maxPerDay });
    }
    return day;
  }

  private async send(
    tx: Tx,
    ctx: Ctx,
    senderId: MemberId,
    id: TransferId,
    points: number,
  ): Promise<Part[]> {
    const ledger = await this.books.open(tx, senderId, ctx.now);
    const sent = ledger.send({ points, source: { type: 'transfer', id }, occurredAt: ctx.now });
    if (!sent.done) throw insufficientPoints(sent.balance);
    await this.books.save(tx, ctx, ledger);
    return ledger.partsOf(sent.entry);
  }
}
