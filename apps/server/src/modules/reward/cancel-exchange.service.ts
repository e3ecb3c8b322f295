/**
 * Takes an exchange back while nothing of it is used: coupons voided, points returned to the lots
 * they came from, stock and count given back, in one unit. Locks as ExchangeReward, then the
 * exchange and its coupons; whoever redeems one of them meanwhile waits for the member's row.
 */
import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, invariant, isId, type Tx, UnitOfWork } from '../../platform/index.js';
import { CouponIssuer } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { PointsBooks } from '../points/index.js';
import type { CancelReceipt } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import type { Exchange } from './reward.types.js';
import { RewardOffers } from './reward-offers.js';
import { RewardStock } from './reward-stock.js';

@Injectable()
export class CancelExchange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly offers: RewardOffers,
    private readonly stock: RewardStock,
    private readonly exchanges: ExchangeRepository,
    private readonly points: PointsBooks,
    private readonly issuer: CouponIssuer,
  ) {}

  /** 404 EXCHANGE_UNKNOWN, 409 EXCHANGE_ALREADY_CANCELLED, EXCHANGE_ALREADY_PICKED_UP, COUPON_HELD. */
  async cancel(ctx: Ctx, exchangeId: string): Promise<CancelReceipt> {
    const memberId = memberIdOf(ctx);
    if (!isId('exc', exchangeId)) throw new AppError('EXCHANGE_UNKNOWN');
    return this.unitOfWork.once(ctx, 'reward.cancel', { exchangeId }, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const exchange = await this.exchanges.lock(tx, memberId, exchangeId);
      if (!exchange) throw new AppError('EXCHANGE_UNKNOWN');
      if (exchange.state === 'picked_up') throw new AppError('EXCHANGE_ALREADY_PICKED_UP');
      if (!(await this.exchanges.cancel(tx, exchange, ctx.now))) {
        throw new AppError('EXCHANGE_ALREADY_CANCELLED');
      }
      await this.returnPoints(tx, ctx, exchange);
      await this.takeCouponsBack(tx, ctx, exchange);
      const reward = await this.offers.get(tx, exchange.rewardCode);
      await this.stock.giveBack(tx, reward, exchange);
      return { exchangeId, pointsReturned: exchange.pointsSpent };
    });
  }

  private async returnPoints(tx: Tx, ctx: Ctx, { memberId, id }: Exchange): Promise<void> {
    const ledger = await this.points.open(tx, memberId, ctx.now);
    const source = { type: 'exchange', id } as const;
    await this.points.recall(tx, ledger, [source]);
    ledger.giveBack({ of: source, upTo: 'all', reason: 'EXCHANGE', source, occurredAt: ctx.now });
    await this.points.save(tx, ctx, ledger);
  }

  private async takeCouponsBack(
    tx: Tx,
    ctx: Ctx,
    { memberId, id, kind, quantity }: Exchange,
  ): Promise<void> {
    if (kind !== 'coupon') return;
    const coupons = await this.issuer.givenBy(tx, memberId, { type: 'exchange', id });
    invariant(coupons.length === quantity, 'an exchange gave as many coupons as it says');
    if (!(await this.issuer.takeBack(tx, ctx, coupons)))
      throw new AppError('EXCHANGE_ALREADY_PICKED_UP');
  }
}
