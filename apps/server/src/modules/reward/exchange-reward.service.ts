/**
 * Exchanges points for a reward: points, coupons, stock and the member's counts move together or not
 * at all. Locks: the member's row, the member's counts, the points account; then the hot stock rows,
 * the coupon's before the reward's, the reward's before the store's.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, type MemberId, newId, type Tx, UnitOfWork } from '../../platform/index.js';
import { type Coupon, CouponIssuer, type Offer } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { insufficientPoints, type Ledger, PointsBooks } from '../points/index.js';
import type { ExchangeReceipt, ExchangeRequest } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import type { Exchange, Reward } from './reward.types.js';
import { RewardOffers } from './reward-offers.js';
import { RewardStock } from './reward-stock.js';

interface DecidedExchange {
  reward: Reward;
  exchange: Exchange;
  ledger: Ledger;
  /** Of the coupon that the reward is, if it is one. */
  offer: Offer | null;
}

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
      const [, reward, exchanged, ledger] = await Promise.all([
        this.memberLock.lock(tx, memberId),
        this.offers.getOnSale(tx, ctx, rewardCode, request.storeCode),
        this.stock.lockCount(tx, memberId, rewardCode),
        this.points.open(tx, memberId, ctx.now),
      ]);
      const points = await this.offers.pointsFor(tx, ctx, reward, memberId);
      const exchange = newExchange(ctx, memberId, reward, points, request);
      await this.stock.checkLimits(tx, reward, exchange, exchanged);
      spend(ledger, exchange);
      const { couponTemplate } = reward;
      const offer =
        couponTemplate === undefined
          ? null
          : await this.issuer.offer(tx, ctx, couponTemplate, exchange.quantity);
      this.stock.refuseSoldOut(reward, exchange);
      const coupons = await this.write(tx, ctx, { reward, exchange, ledger, offer });
      return this.offers.receipt(ctx, exchange, coupons);
    };
    return this.unitOfWork.once(ctx, 'reward.exchange', content, inOneUnit, {
      gatherBy: [memberId],
    });
  }

  /** In one round trip; the hot rows come last. */
  private async write(
    tx: Tx,
    ctx: Ctx,
    { reward, exchange, ledger, offer }: DecidedExchange,
  ): Promise<Coupon[]> {
    const { memberId, id, quantity } = exchange;
    const source = { type: 'exchange', id } as const;
    const [, , , coupons] = await Promise.all([
      this.stock.countForMember(tx, reward, exchange),
      this.points.save(tx, ctx, ledger),
      this.exchanges.insert(tx, exchange),
      offer ? this.issuer.give(tx, ctx, offer, { memberId, source }, quantity) : [],
      this.stock.take(tx, exchange),
    ]);
    return coupons;
  }
}

function spend(ledger: Ledger, { id, pointsSpent, exchangedAt }: Exchange): void {
  const source = { type: 'exchange', id } as const;
  const spent = ledger.spend({
    points: pointsSpent,
    reason: 'EXCHANGE',
    source,
    occurredAt: exchangedAt,
  });
  if (!spent.done) throw insufficientPoints(spent.balance);
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
