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
    const member = await this.memberLock.lock(tx, memberId);
    const ledger = await this.points.open(tx, memberId, ctx.now);
    const sources = orderIds.map((id) => ({ type: 'order' as const, id }));
    if (sources.length > 0) await this.points.recall(tx, ledger, sources);
    const tiers = await this.tiers.open(tx, memberId, ctx.now);
    const from = purchasesNeededFrom(tiers, settings, businessDayOf(ctx.now, settings.timeZone));
    const growth = await this.growth.open(tx, memberId, ctx.now, { from, orderIds });
    const goesByGrowth = settings.tierPolicy.metric === 'growth';
    const since = from && startOfDay(from, settings.timeZone);
    const rows = goesByGrowth ? [] : await this.purchases.listPurchases(tx, memberId, since);
    const purchases = new Purchases(rows, settings.timeZone, growth);
    const earnedDays = new EarnedDays(settings.timeZone);
    if (settings.points.caps?.perMemberDay && paidAts.length > 0) {
      const { from, until } = earnedDays.spanOf(paidAts);
      earnedDays.know(await this.purchases.listEarned(tx, memberId, from, until));
    }
    return { member, ledger, tiers, purchases, earnedDays, facts: [] };
  }

  async save(tx: Tx, ctx: Ctx, book: MemberBook): Promise<void> {
    await this.points.save(tx, ctx, book.ledger);
    await this.tiers.save(tx, ctx, [book.tiers]);
    await this.growth.save(tx, ctx, book.member.id, book.purchases.growth);
    await this.purchases.addFacts(tx, book.facts);
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
