import { Injectable } from '@nestjs/common';
import { addMonthsClamped, businessDay } from '@shuke/shared';
import { Audit, type Ctx, invalidField, staffOf, UnitOfWork } from '../../platform/index.js';
import { MemberLock, MembersInSight } from '../member/index.js';
import type { AssignTierRequest, TierChangeView } from './tier.dto.js';
import { changeView } from './tier.presenter.js';
import { TierService } from './tier.service.js';
import { TierBooks } from './tier-books.js';
import { TierViews } from './tier-views.js';

/** Longer than anybody plans; days stay within the calendar. */
const MOST_MONTHS = 600;

/** Somebody of the staff sets a member's tier until a day, for a reason that is kept. */
@Injectable()
export class AssignTier {
  constructor(
    private readonly members: MembersInSight,
    private readonly memberLock: MemberLock,
    private readonly tiers: TierService,
    private readonly books: TierBooks,
    private readonly views: TierViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** 404 MEMBER_UNKNOWN, TIER_UNKNOWN; 400 for a day that is over or too far. */
  async assign(ctx: Ctx, memberNo: string, request: AssignTierRequest): Promise<TierChangeView> {
    const { tierCode, until, reason } = request;
    const member = await this.members.get(staffOf(ctx), memberNo);
    const tier = await this.tiers.get(tierCode);
    return this.unitOfWork.once(ctx, 'tier.assign', { memberNo, ...request }, async (tx) => {
      await this.memberLock.lock(tx, member.id);
      const book = await this.books.open(tx, member.id, ctx.now);
      if (until < book.today) throw invalidField('until', '不能早于今天');
      if (until > addMonthsClamped(book.today, MOST_MONTHS))
        throw invalidField('until', '最长 50 年');
      const metric = await this.views.metricOf(tx, member.id, ctx.now);
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
}
