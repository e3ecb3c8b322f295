import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import type { Ctx, Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { earningsOf, type RuleEarning } from '../points/index.js';
import { TierViews } from '../tier/index.js';
import { DayEarnings } from './day-earnings.js';
import type { Decision } from './quote-decision.rules.js';
import type { AskedQuote } from './quote-intake.js';
import type { QuoteMember } from './quote-members.js';
import { progressAfter, type TierProgress } from './tier-progress.rules.js';

export interface Prospects {
  pointsToEarn: RuleEarning[];
  progress: TierProgress | null;
}

export interface ProspectsOf {
  asked: AskedQuote;
  member: QuoteMember | null;
  decision: Decision;
}

/** What an order will bring its member when it is paid as quoted. */
@Injectable()
export class QuoteProspects {
  constructor(
    private readonly tierViews: TierViews,
    private readonly dayEarnings: DayEarnings,
    private readonly brand: BrandService,
  ) {}

  async of(tx: Tx, ctx: Ctx, { asked, member, decision }: ProspectsOf): Promise<Prospects> {
    if (!member) return { pointsToEarn: [], progress: null };
    const { points, birthday, timeZone, tierPolicy, growth } = await this.brand.settings();
    const { id } = member.member;
    const day = businessDayOf(asked.at, timeZone);
    const paid = new Map(decision.priced.lines.map((line) => [line.lineNo, line.payableFen]));
    const order = {
      storeCode: asked.storeCode,
      day,
      lines: asked.lines.map((line) => ({ ...line, paidFen: paid.get(line.lineNo) ?? 0 })),
      tier: member.tier,
      birthday: member.member.birthday,
      earnedThatDay: points.caps?.perMemberDay ? await this.dayEarnings.on(tx, id, day) : 0,
    };
    const view = await this.tierViews.of(tx, id, ctx.now);
    const terms = { metric: tierPolicy.metric, growthPerYuan: growth?.perYuan ?? 1 };
    return {
      pointsToEarn: earningsOf(order, { ...points, leapDay: birthday.leapDay }),
      progress: progressAfter(view, terms, decision.priced.payableFen),
    };
  }
}
