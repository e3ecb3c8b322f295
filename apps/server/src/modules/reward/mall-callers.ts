import { Injectable } from '@nestjs/common';
import { type Ctx, Database } from '../../platform/index.js';
import { type PointsView, PointsViews } from '../points/index.js';
import { TierViews } from '../tier/index.js';
import type { Caller } from './mall.presenter.js';
import { RewardStockRepository } from './reward-stock.repository.js';

/** Who stands in the mall, with what they may spend and have had. */
@Injectable()
export class MallCallers {
  constructor(
    private readonly points: PointsViews,
    private readonly tiers: TierViews,
    private readonly stock: RewardStockRepository,
    private readonly database: Database,
  ) {}

  /** Null for a visitor. */
  async of({ actor, now }: Ctx): Promise<Caller | null> {
    if (actor.kind !== 'member') return null;
    const { memberId } = actor;
    const [balance, tier, counts, periods] = await Promise.all([
      this.points.of(this.database, memberId, now),
      this.tiers.of(this.database, memberId, now),
      this.stock.countsOf(this.database, memberId),
      this.stock.periodCountsOf(this.database, memberId),
    ]);
    return { availablePoints: spendable(balance), tierCode: tier.code, counts, periods };
  }
}

function spendable({ available, held }: PointsView): number {
  return Math.max(0, available - held);
}
