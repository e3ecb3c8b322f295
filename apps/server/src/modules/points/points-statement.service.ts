/** What happened to a member's points over days and months, by business time: reads only. */
import { Injectable } from '@nestjs/common';
import { businessDay, businessDayOf, endOfDay, entryReasonLabel, startOfDay } from '@shuke/shared';
import { type Ctx, Database, invalidField, type MemberId, staffOf } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MembersInSight } from '../member/index.js';
import type { PeriodQuery, PointsMonths, PointsStatement } from './dto/explanation.dto.js';
import { Ledger } from './ledger.rules.js';
import type { Entry } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';
import { PointsRepository } from './points.repository.js';
import { StatementRepository } from './statement.repository.js';
import { monthsBetween, statementOf } from './statement.rules.js';

@Injectable()
export class PointsStatements {
  constructor(
    private readonly repository: StatementRepository,
    private readonly accounts: PointsRepository,
    private readonly members: MembersInSight,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** Throws 400 INVALID_INPUT for days in the wrong order. */
  async between(ctx: Ctx, memberId: MemberId, { from, to }: PeriodQuery): Promise<PointsStatement> {
    if (to < from) throw invalidField('to', '不能早于开始日期');
    const { timeZone } = await this.brand.settings();
    const start = startOfDay(businessDay(from), timeZone);
    const until = endOfDay(businessDay(to), timeZone);
    const { through, decided } = await this.open(memberId, ctx.now);
    const { repository, database } = this;
    const period = { from: start, until };
    const written = await repository.sumByReason(database, memberId, through, period);
    const before = await repository.sumBefore(database, memberId, through, start);
    const opening = before + pointsOf(decided.filter(({ occurredAt }) => occurredAt < start));
    const open = decided.filter(({ occurredAt: at }) => at >= start && at < until);
    const lines = [...written, ...open.map((entry) => ({ ...entry, entries: 1 }))];
    const { movements, closing } = statementOf(opening, lines);
    const named = movements.map((one) => ({ ...one, reasonLabel: entryReasonLabel(one.reason) }));
    return { from, to, opening, movements: named, closing };
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async betweenByNo(ctx: Ctx, memberNo: string, period: PeriodQuery): Promise<PointsStatement> {
    const { id } = await this.members.get(staffOf(ctx), memberNo);
    return this.between(ctx, id, period);
  }

  /** The sums of the entries of each month, as the list of entries shows them. */
  async months(ctx: Ctx, memberId: MemberId): Promise<PointsMonths> {
    const { timeZone } = await this.brand.settings();
    const first = await this.repository.findFirst(this.database, memberId);
    if (!first) return { items: [] };
    const [day, today] = [businessDayOf(first, timeZone), businessDayOf(ctx.now, timeZone)];
    const months = monthsBetween(day, today);
    const starts = months.map((month) => startOfDay(month, timeZone));
    const sums = await this.repository.sumByMonth(this.database, memberId, starts);
    return {
      items: sums.map(({ month, gained, gone }) => ({
        month: (months[month] ?? today).slice(0, 7),
        gained,
        gone,
      })),
    };
  }

  /** How far the journal goes, and what time has decided since that is not written in it. */
  private async open(
    memberId: MemberId,
    now: Date,
  ): Promise<{ through: number; decided: readonly Entry[] }> {
    const { timeZone, points } = await this.brand.settings();
    const [read] = await this.accounts.listOpenAccounts(this.database, [memberId]);
    if (!read) return { through: 0, decided: [] };
    const terms = { timeZone, returnGraceDays: points.returnGraceDays };
    const ledger = new Ledger(read.account, read.openLots, terms, now, read.holds);
    return { through: read.account.lastSeq, decided: ledger.changes().entries };
  }
}
