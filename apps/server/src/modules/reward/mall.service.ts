import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import {
  CouponTemplateService,
  type CouponView,
  CouponViews,
  leftOf,
  templateView,
} from '../coupon/index.js';
import { memberIdOf } from '../member/index.js';
import { PointsViews } from '../points/index.js';
import type { ExchangeView, RewardView } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import { leftToExchange, mallReason } from './mall.rules.js';
import { RewardRepository } from './reward.repository.js';
import type { Exchange } from './reward.types.js';

/** What members and visitors see of the rewards mall. */
@Injectable()
export class Mall {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly templates: CouponTemplateService,
    private readonly coupons: CouponViews,
    private readonly points: PointsViews,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx): Promise<RewardView[]> {
    const rewards = await this.rewards.list(this.database);
    const codes = rewards.map(({ couponTemplate }) => couponTemplate);
    const [templates, caller] = await Promise.all([
      this.templates.current(this.database, codes),
      this.callerOf(ctx),
    ]);
    return rewards.map((reward) => {
      const template = templates.get(reward.couponTemplate);
      const left = leftToExchange(reward, template && leftOf(template));
      const exchanged = caller?.counts.get(reward.code) ?? 0;
      const why = mallReason(reward, caller, { left, exchanged }) ?? undefined;
      return {
        code: reward.code,
        name: reward.name,
        description: reward.description,
        kind: reward.kind,
        points: reward.points,
        perMember: reward.perMember,
        template: template && templateView(template),
        left,
        exchangeable: why === undefined,
        why,
      };
    });
  }

  /** The member's own exchanges, newest first. */
  async exchangesOf(ctx: Ctx, query: PageQuery): Promise<Page<ExchangeView>> {
    const memberId = memberIdOf(ctx);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = instantCursor(query.cursor, 'exc');
    const rows = await this.exchanges.list(this.database, memberId, limit + 1, after);
    const ids = rows.map(({ id }) => id);
    const given = { type: 'exchange', ids } as const;
    const coupons = await this.coupons.bySource(this.database, memberId, given, ctx.now);
    return pageOf(
      rows,
      limit,
      (row) => exchangeView(row, coupons.get(row.id) ?? []),
      ({ id, exchangedAt }) => [exchangedAt.getTime(), id],
    );
  }

  private async callerOf({ actor, now }: Ctx) {
    if (actor.kind !== 'member') return null;
    const [balance, counts] = await Promise.all([
      this.points.of(this.database, actor.memberId, now),
      this.rewards.countsOf(this.database, actor.memberId),
    ]);
    return { availablePoints: balance.available, counts };
  }
}

function exchangeView(
  exchange: Exchange & { rewardName: string },
  coupons: CouponView[],
): ExchangeView {
  const state = coupons.some((coupon) => coupon.state === 'redeemed')
    ? 'picked_up'
    : exchange.state;
  return {
    id: exchange.id,
    rewardCode: exchange.rewardCode,
    rewardName: exchange.rewardName,
    quantity: exchange.quantity,
    points: exchange.pointsSpent,
    state,
    createdAt: exchange.exchangedAt,
    cancellable: state === 'issued',
    coupons,
  };
}
