/**
 * Exchanges points for a reward: points, coupons, stock and the member's counts move together or not
 * at all. Locks: the member's row, the member's counts, the points account; then the hot stock rows,
 * the coupon's before the reward's, the reward's before the store's.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, type MemberId, newId, type Tx, UnitOfWork } from '../../platform/index.js';
import { type Coupon, CouponIssuer } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { insufficientPoints, PointsBooks } from '../points/index.js';
import type { ExchangeReceipt, ExchangeRequest } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import type { Exchange, Reward } from './reward.types.js';
import { RewardOffers } from './reward-offers.js';
import { RewardStock } from './reward-stock.js';

@Injectable()
export class ExchangeReward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly offers: RewardOffers,
    private readonly stock: RewardStock,
    private readonly exchanges: ExchangeRepository,
    private readonly points: PointsBooks,
    private readonly issuer: CouponIssuer,
  ) {}

  /**
   * 404 REWARD_UNKNOWN, 422 STORE_UNKNOWN, REWARD_NOT_ON_SALE, REWARD_STORE_NEEDED,
   * REWARD_NOT_IN_STORE, INSUFFICIENT_POINTS (with the balance), REWARD_LIMIT_REACHED,
   * 409 REWARD_SOLD_OUT, COUPON_SOLD_OUT.
   */
  exchange(ctx: Ctx, rewardCode: string, request: ExchangeRequest): Promise<ExchangeReceipt> {
    const memberId = memberIdOf(ctx);
    const content = { rewardCode, ...request };
    const inOneUnit = async (tx: Tx) => {
      await this.memberLock.lock(tx, memberId);
      const reward = await this.offers.getOnSale(tx, ctx, rewardCode, request.storeCode);
      const points = await this.offers.pointsFor(tx, ctx, reward, memberId);
      const exchange = newExchange(ctx, memberId, reward, points, request);
      await this.stock.countForMember(tx, reward, exchange);
      await this.spend(tx, ctx, exchange);
      await this.exchanges.insert(tx, exchange);
      const coupons = await this.give(tx, ctx, reward, exchange);
      await this.stock.take(tx, exchange);
      return this.offers.receipt(ctx, exchange, coupons);
    };
    return this.unitOfWork.once(ctx, 'reward.exchange', content, inOneUnit, {
      gatherBy: [memberId],
    });
  }

  private async give(
    tx: Tx,
    ctx: Ctx,
    { couponTemplate }: Reward,
    { memberId, id, quantity }: Exchange,
  ): Promise<Coupon[]> {
    if (couponTemplate === undefined) return [];
    const source = { type: 'exchange', id } as const;
    const request = { memberId, templateCode: couponTemplate, source };
    return this.issuer.grant(tx, ctx, request, quantity);
  }

  private async spend(tx: Tx, ctx: Ctx, { memberId, pointsSpent, id }: Exchange): Promise<void> {
    const ledger = await this.points.open(tx, memberId, ctx.now);
    const source = { type: 'exchange', id } as const;
    const spent = ledger.spend({
      points: pointsSpent,
      reason: 'EXCHANGE',
      source,
      occurredAt: ctx.now,
    });
    if (!spent.done) throw insufficientPoints(spent.balance);
    await this.points.save(tx, ctx, ledger);
  }
}

function newExchange(
  ctx: Ctx,
  memberId: MemberId,
  { code, kind }: Reward,
  points: number,
  { quantity = 1, storeCode }: ExchangeRequest,
): Exchange {
  return {
    id: newId('exc'),
    memberId,
    rewardCode: code,
    kind,
    quantity,
    pointsSpent: points * quantity,
    storeCode,
    state: 'issued',
    exchangedAt: ctx.now,
  };
}
