/**
 * Exchanges points for a reward: points, coupons, stock and the member's count move together or not
 * at all. Locks: the member's row, the points account, the member's count; then the hot stock rows,
 * the coupon's before the reward's.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, type MemberId, newId, type Tx, UnitOfWork } from '../../platform/index.js';
import { CouponIssuer } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { insufficientPoints, PointsBooks } from '../points/index.js';
import type { ExchangeReceipt, ExchangeRequest } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import { RewardService } from './reward.service.js';
import type { Exchange, Reward } from './reward.types.js';
import { RewardStock } from './reward-stock.js';

@Injectable()
export class ExchangeReward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly rewards: RewardService,
    private readonly stock: RewardStock,
    private readonly exchanges: ExchangeRepository,
    private readonly points: PointsBooks,
    private readonly issuer: CouponIssuer,
  ) {}

  /**
   * 404 REWARD_UNKNOWN, 422 STORE_UNKNOWN, INSUFFICIENT_POINTS (with the balance),
   * REWARD_LIMIT_REACHED, 409 REWARD_SOLD_OUT, COUPON_SOLD_OUT.
   */
  exchange(ctx: Ctx, rewardCode: string, request: ExchangeRequest): Promise<ExchangeReceipt> {
    const memberId = memberIdOf(ctx);
    const content = { rewardCode, ...request };
    return this.unitOfWork.once(ctx, 'reward.exchange', content, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const reward = await this.rewards.getForPickUp(tx, rewardCode, request.storeCode);
      const exchange = newExchange(ctx, memberId, reward, request);
      await this.stock.countForMember(tx, memberId, reward, exchange.quantity);
      await this.spend(tx, ctx, exchange);
      await this.exchanges.insert(tx, exchange);
      const coupons = await this.issuer.grant(
        tx,
        ctx,
        {
          memberId,
          templateCode: reward.couponTemplate,
          source: { type: 'exchange', id: exchange.id },
        },
        exchange.quantity,
      );
      await this.stock.take(tx, reward.code, exchange.quantity);
      return this.rewards.receipt(ctx, exchange, coupons);
    });
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
  reward: Reward,
  { quantity = 1, storeCode }: ExchangeRequest,
): Exchange {
  return {
    id: newId('exc'),
    memberId,
    rewardCode: reward.code,
    quantity,
    pointsSpent: reward.points * quantity,
    storeCode,
    state: 'issued',
    exchangedAt: ctx.now,
  };
}
