/**
 * What an order moves of its buyer: points, tier and purchases, loaded under the member's lock,
 * decided in memory for any number of orders, saved with a constant number of statements.
 * Locks: the member's row, then what the points and tier books lock.
 */
import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf, startOfDay } from '@shuke/shared';
import type { Ctx, MemberId, Tx } from '../../platform/index.js';
import { BrandService, type BrandSettings } from '../brand/index.js';
import { MemberLock, type MemberRow } from '../member/index.js';
import { type Ledger, PointsBooks } from '../points/index.js';
import { GrowthBooks, type TierBook, TierBooks, windowStart } from '../tier/index.js';
import { EarnedDays } from './earned-days.js';
import { type FactsChange, PurchaseRepository } from './purchase.repository.js';
import { Purchases } from './purchases.js';

export interface MemberBook {
  member: MemberRow;
  ledger: Ledger;
  tiers: TierBook;
  purchases: Purchases;
  earnedDays: EarnedDays;
  facts: FactsChange[];
}

export interface AskedOf {
  /** Orders that are going to be refunded, so that what they did is known. */
  orderIds: readonly string[];
  /** Of orders that are going to be posted. */
  paidAts: readonly Date[];
}

@Injectable()
export class MemberBooks {
  constructor(
    private readonly memberLock: MemberLock,
    private readonly points: PointsBooks,
    private readonly tiers: TierBooks,
    private readonly purchases: PurchaseRepository,
    private readonly growth: GrowthBooks,
    private readonly brand: BrandService,
  ) {}

  /** With what its orders and refunds will ask of the past. */
  async open(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    { orderIds, paidAts }: AskedOf,
  ): Promise<MemberBook> {
    const settings = await this.brand.settings();
    const today = businessDayOf(ctx.now, settings.timeZone);
    const almostAlways = windowStart(settings.tierPolicy.window, today);
    const [member, ledger, tiers, loaded, earnedDays] = await Promise.all([
      this.memberLock.lock(tx, memberId),
      this.points.open(tx, memberId, ctx.now),
      this.tiers.open(tx, memberId, ctx.now),
      this.openPurchases(tx, ctx, memberId, { from: almostAlways, orderIds }),
      this.openEarnedDays(tx, memberId, paidAts, settings),
    ]);
    const from = purchasesNeededFrom(tiers, settings, today);
    const isEnough = almostAlways === null || (from !== null && from >= almostAlways);
    const sources = orderIds.map((id) => ({ type: 'order' as const, id }));
    const [purchases] = await Promise.all([
      isEnough ? loaded : this.openPurchases(tx, ctx, memberId, { from, orderIds }),
      this.points.recall(tx, ledger, sources),
    ]);
    return { member, ledger, tiers, purchases, earnedDays, facts: [] };
  }

  private async openPurchases(
    tx: Tx,
    { now }: Ctx,
    memberId: MemberId,
    need: { from: BusinessDay | null; orderIds: readonly string[] },
  ): Promise<Purchases> {
    const { timeZone, tierPolicy } = await this.brand.settings();
    const since = need.from && startOfDay(need.from, timeZone);
    const [rows, growth] = await Promise.all([
      tierPolicy.metric === 'growth' ? [] : this.purchases.listPurchases(tx, memberId, since),
      this.growth.open(tx, memberId, now, need),
    ]);
    return new Purchases(rows, timeZone, growth);
  }

  /** What was earned on the days in question is read only when there is a cap on a day. */
  private async openEarnedDays(
    tx: Tx,
    memberId: MemberId,
    paidAts: readonly Date[],
    { timeZone, points }: BrandSettings,
  ): Promise<EarnedDays> {
    const earnedDays = new EarnedDays(timeZone);
    if (!points.caps?.perMemberDay || paidAts.length === 0) return earnedDays;
    const { from, until } = earnedDays.spanOf(paidAts);
    earnedDays.know(await this.purchases.listEarned(tx, memberId, from, until));
    return earnedDays;
  }

  async save(tx: Tx, ctx: Ctx, book: MemberBook): Promise<void> {
    await Promise.all([
      this.points.save(tx, ctx, book.ledger),
      this.tiers.save(tx, ctx, [book.tiers]),
      this.growth.save(tx, ctx, book.member.id, book.purchases.growth),
      this.purchases.addFacts(tx, book.facts),
    ]);
  }
}

/** The first day whose purchases any question of the tier rules can ask for; null: all. */
function purchasesNeededFrom(
  tiers: TierBook,
  { tierPolicy }: BrandSettings,
  today: BusinessDay,
): BusinessDay | null {
  const days = [
    windowStart(tierPolicy.window, today),
    ...tiers.revocable.map(({ day }) => windowStart(tierPolicy.window, day)),
    ...(tiers.endQuestion ? [tiers.endQuestion.from] : []),
  ];
  const starts = days.filter((day) => day !== null).sort();
  return starts.length < days.length ? null : (starts[0] ?? null);
}
