import { Injectable } from '@nestjs/common';
import { businessDay, businessDayOf } from '@shuke/shared';
import {
  Audit,
  type Ctx,
  invalidField,
  staffOf,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock, type MemberRow, MembersInSight } from '../member/index.js';
import type { AssignTierRequest, TierChangeView } from './tier.dto.js';
import { changeView } from './tier.presenter.js';
import { TierService } from './tier.service.js';
import { TierBooks } from './tier-books.js';
import { TierMetrics } from './tier-metrics.js';
import { windowStart } from './window.rules.js';

/** Somebody of the staff sets a member's tier until a day, for a reason that is kept. */
@Injectable()
export class AssignTier {
  constructor(
    private readonly members: MembersInSight,
    private readonly memberLock: MemberLock,
    private readonly tiers: TierService,
    private readonly books: TierBooks,
    private readonly metrics: TierMetrics,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** 404 MEMBER_UNKNOWN, TIER_UNKNOWN; 400 for a day that is over. */
  async assign(ctx: Ctx, memberNo: string, request: AssignTierRequest): Promise<TierChangeView> {
    const { tierCode, until, reason } = request;
    const member = await this.members.get(staffOf(ctx), memberNo);
    const tier = await this.tiers.get(tierCode);
    const { timeZone } = await this.brand.settings();
    if (until < businessDayOf(ctx.now, timeZone)) throw invalidField('until', '不能早于今天');
    return this.unitOfWork.once(ctx, 'tier.assign', { memberNo, ...request }, async (tx) => {
      await this.memberLock.lock(tx, member.id);
      const book = await this.books.open(tx, member.id, ctx.now);
      const metric = await this.metricNow(tx, ctx, member);
      const change = book.assign(tier, businessDay(until), metric, reason);
      await this.books.save(tx, ctx, [book]);
      await this.audit.record(tx, ctx, {
        action: 'tier.assign',
        subject: memberNo,
        before: { tier: change.fromCode },
        after: { tier: tierCode, until, reason },
      });
      return changeView(change);
    });
  }

  private async metricNow(tx: Tx, { now }: Ctx, member: MemberRow): Promise<number> {
    const { tierPolicy, timeZone } = await this.brand.settings();
    const today = businessDayOf(now, timeZone);
    const from = windowStart(tierPolicy.window, today);
    return this.metrics.sum(tx, tierPolicy.metric, { memberId: member.id, from, until: today });
  }
}
