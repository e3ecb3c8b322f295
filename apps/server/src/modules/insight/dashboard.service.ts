import { Injectable } from '@nestjs/common';
import { addDays, businessDayOf, startOfDay } from '@shuke/shared';
import { type Ctx, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { StoreService } from '../store/index.js';
import { TierService, TierViews } from '../tier/index.js';
import type { Dashboard, DashboardDay, DashboardStore, DashboardTier } from './insight.dto.js';
import { InsightRepository, type Period } from './insight.repository.js';

@Injectable()
export class DashboardService {
  constructor(
    private readonly repository: InsightRepository,
    private readonly database: Database,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly tiers: TierService,
    private readonly tierViews: TierViews,
  ) {}

  /** The last `count` business days, today included. */
  async of(ctx: Ctx, count: number): Promise<Dashboard> {
    const { timeZone } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const days = Array.from({ length: count }, (_, i) => addDays(today, i + 1 - count));
    const starts = days.map((day) => startOfDay(day, timeZone));
    const period = {
      starts,
      from: starts[0] ?? ctx.now,
      until: startOfDay(addDays(today, 1), timeZone),
    };
    const points = await this.repository.pointsByDay(this.database, period);
    const byDay = await this.byDay(days, period, points);
    const sum = (of: (day: DashboardDay) => number) =>
      byDay.reduce((total, day) => total + of(day), 0);
    return {
      totals: {
        members: await this.repository.countMembers(this.database),
        newMembers: sum((day) => day.newMembers),
        activeMembers: await this.repository.countActive(this.database, period.from),
        orders: sum((day) => day.orders),
        paidFen: sum((day) => day.paidFen),
        pointsIssued: sum((day) => day.pointsIssued),
        pointsSpent: sum((day) => day.pointsSpent),
        pointsExpired: -points
          .filter(({ kind }) => kind === 'expire')
          .reduce((total, one) => total + one.points, 0),
        pointsOutstanding: await this.repository.sumOutstanding(this.database),
      },
      days: byDay,
      tiers: await this.membersByTier(),
      stores: await this.salesByStore(period),
    };
  }

  private async byDay(
    days: string[],
    period: Period,
    points: { day: number; kind: string; points: number }[],
  ): Promise<DashboardDay[]> {
    const joined = await this.repository.joinedByDay(this.database, period);
    const orders = await this.repository.ordersByDay(this.database, period);
    return days.map((day, i) => {
      const sold = orders.find((one) => one.day === i);
      return {
        day,
        newMembers: joined.find((one) => one.day === i)?.members ?? 0,
        orders: sold?.orders ?? 0,
        paidFen: sold?.paid_fen ?? 0,
        pointsIssued: points.find((one) => one.day === i && one.kind === 'earn')?.points ?? 0,
        pointsSpent: -(points.find((one) => one.day === i && one.kind === 'spend')?.points ?? 0),
      };
    });
  }

  private async membersByTier(): Promise<DashboardTier[]> {
    const counts = new Map(
      (await this.tierViews.countMembers(this.database)).map((one) => [one.code, one.members]),
    );
    return (await this.tiers.tiers()).map(({ code, name }) => ({
      code,
      name,
      members: counts.get(code) ?? 0,
    }));
  }

  private async salesByStore(period: Period): Promise<DashboardStore[]> {
    const sold = new Map(
      (await this.repository.ordersByStore(this.database, period)).map((one) => [one.code, one]),
    );
    const stores = await this.stores.stores();
    return stores
      .map(({ code, name }) => ({
        code,
        name,
        orders: sold.get(code)?.orders ?? 0,
        paidFen: sold.get(code)?.paid_fen ?? 0,
      }))
      .sort((a, b) => b.paidFen - a.paidFen);
  }
}
