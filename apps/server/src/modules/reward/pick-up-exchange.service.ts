/**
 * Hands a gift over, or gives a service, at the counter. The member's row is locked first, then the
 * UPDATE that asks for state 'issued' decides: of two clerks, or a clerk and a member who cancels,
 * one succeeds.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  actorCaller,
  type Ctx,
  Database,
  isId,
  type MemberId,
  type Reader,
  UnitOfWork,
} from '../../platform/index.js';
import { channelIn } from '../coupon/index.js';
import { MemberLock } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { PickUpReceipt, WaitingExchangeView } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import type { Exchange } from './reward.types.js';

@Injectable()
export class PickUpExchange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly exchanges: ExchangeRepository,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /**
   * 404 EXCHANGE_UNKNOWN, 403 for a store that is not the caller's, 422 STORE_UNKNOWN,
   * EXCHANGE_WRONG_STORE, EXCHANGE_NOT_FOR_PICK_UP, 409 EXCHANGE_ALREADY_PICKED_UP,
   * EXCHANGE_ALREADY_CANCELLED.
   */
  async pickUp(ctx: Ctx, exchangeId: string, storeCode: string): Promise<PickUpReceipt> {
    await this.stores.get(storeCode);
    if (channelIn(ctx.actor, storeCode) === null) throw new AppError('FORBIDDEN');
    const found = isId('exc', exchangeId)
      ? await this.exchanges.findById(this.database, exchangeId)
      : null;
    if (!found) throw new AppError('EXCHANGE_UNKNOWN');
    refuseElsewhere(found, storeCode);
    const content = { exchangeId, storeCode };
    return this.unitOfWork.once(ctx, 'exchange.pick-up', content, async (tx) => {
      await this.memberLock.lock(tx, found.memberId);
      const exchange = await this.exchanges.lock(tx, found.memberId, exchangeId);
      if (exchange?.state === 'cancelled') throw new AppError('EXCHANGE_ALREADY_CANCELLED');
      const by = { at: ctx.now, storeCode, person: actorCaller(ctx.actor) };
      if (!(await this.exchanges.pickUp(tx, found, by))) {
        throw new AppError('EXCHANGE_ALREADY_PICKED_UP');
      }
      return { exchangeId, pickedUpAt: ctx.now };
    });
  }

  /** What waits for a member at the counter. */
  async waitingFor(reader: Reader, memberId: MemberId): Promise<WaitingExchangeView[]> {
    const rows = await this.exchanges.listWaiting(reader, memberId);
    return rows.map(({ id, rewardName, quantity, kind, storeCode, exchangedAt }) => ({
      id,
      rewardName,
      quantity,
      kind,
      storeCode,
      createdAt: exchangedAt,
    }));
  }
}

function refuseElsewhere({ kind, storeCode: chosen }: Exchange, storeCode: string): void {
  if (kind === 'coupon') throw new AppError('EXCHANGE_NOT_FOR_PICK_UP');
  if (chosen !== undefined && chosen !== storeCode) throw new AppError('EXCHANGE_WRONG_STORE');
}
