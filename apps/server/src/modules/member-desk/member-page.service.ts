import { Injectable } from '@nestjs/common';
import { type Ctx, Database, type StaffActor } from '../../platform/index.js';
import { MemberViews } from '../joining/index.js';
import {
  type ConsentRow,
  Consents,
  type MemberRow,
  MembersInSight,
  nicknameForOthers,
} from '../member/index.js';
import { StoreService } from '../store/index.js';
import { type TierChange, TierViews } from '../tier/index.js';
import type {
  ConsentHistoryView,
  MemberPageView,
  MemberSourceView,
  TierHistoryView,
} from './dto/member-desk.dto.js';
import { OrderFactsRepository } from './order-facts.repository.js';

/** All that the brand knows of one member, for the console. */
@Injectable()
export class MemberPageService {
  constructor(
    private readonly members: MembersInSight,
    private readonly views: MemberViews,
    private readonly consents: Consents,
    private readonly tiers: TierViews,
    private readonly facts: OrderFactsRepository,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /** Throws 404 MEMBER_UNKNOWN, also for members of stores that are not in sight. */
  async show(ctx: Ctx, staff: StaffActor, memberNo: string): Promise<MemberPageView> {
    const member = await this.members.get(staff, memberNo);
    const [view, consents, tierHistory, facts, source] = await Promise.all([
      this.views.ofRow(this.database, member, ctx.now),
      this.consents.listAll(this.database, member.id),
      this.tiers.history(this.database, member.id),
      this.facts.findFacts(this.database, member.id),
      this.sourceOf(member),
    ]);
    return {
      ...view,
      nickname: nicknameForOthers(member),
      source,
      consents: consents.map(consentView),
      tierHistory: tierHistory.map(tierHistoryView),
      facts,
    };
  }

  private async sourceOf({ source }: MemberRow): Promise<MemberSourceView> {
    const store = source.storeCode === null ? null : await this.stores.find(source.storeCode);
    return { ...source, storeName: store?.name ?? source.storeCode };
  }
}

function consentView(row: ConsentRow): ConsentHistoryView {
  const { purpose, version, granted, givenAt, channel, givenBy } = row;
  return { purpose, version, granted, at: givenAt, channel, by: givenBy };
}

function tierHistoryView(change: TierChange & { by: string }): TierHistoryView {
  const { fromCode, toCode, cause, metric, changedAt, validUntil, reason, by } = change;
  return { from: fromCode, to: toCode, why: cause, metric, at: changedAt, validUntil, reason, by };
}
