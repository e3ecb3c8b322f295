/**
 * The coupons that a tier brings every month.
 *
 * Guarantees: one pack a member and month, by the primary key of benefit_pack; each of its coupons
 * once, by its source. Members are taken in chunks, a unit each: their rows are locked in the order of
 * their ids, then the pack is given in multi-row statements. Who got no coupon because the stock ended
 * has no pack yet and is served by a later round of the month; so is who reaches the tier meanwhile.
 * Safe to repeat and to kill.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { type Ctx, Database, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { TierService } from '../tier/index.js';
import { periodOf } from './benefit.rules.js';
import { GiftRepository } from './gift.repository.js';
import { type Pack, PackGiver } from './pack-giver.js';

const CHUNK = 500;

@Injectable()
export class MonthlyPacks {
  constructor(
    private readonly gifts: GiftRepository,
    private readonly giver: PackGiver,
    private readonly memberLock: MemberLock,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async giveDue(ctx: Ctx): Promise<void> {
    const { timeZone } = await this.brand.settings();
    const month = periodOf(businessDayOf(ctx.now, timeZone), 'month');
    for (const { code, benefits } of await this.tiers.tiers()) {
      const coupons = await this.giver.known(this.database, benefits.monthlyPack);
      if (coupons.length > 0) await this.giveTier(ctx, { tierCode: code, month, coupons });
    }
  }

  private async giveTier(ctx: Ctx, pack: Pack): Promise<void> {
    let after: MemberId | null = null;
    for (;;) {
      const memberIds: MemberId[] = await this.gifts.listWithoutPack(
        this.database,
        pack,
        after,
        CHUNK,
      );
      if (memberIds.length === 0) return;
      await this.unitOfWork.run('benefit.pack', (tx) => this.giveChunk(tx, ctx, pack, memberIds));
      after = memberIds.at(-1) ?? null;
    }
  }

  private async giveChunk(
    tx: Tx,
    ctx: Ctx,
    pack: Pack,
    memberIds: readonly MemberId[],
  ): Promise<void> {
    const members = await this.memberLock.lockMany(tx, memberIds);
    const locked = members.map(({ id }) => id);
    const waiting = await this.gifts.listStillWithoutPack(tx, pack, locked);
    const served = await this.giver.give(tx, ctx, pack, waiting);
    await this.gifts.insertPacks(tx, served, { ...pack, givenAt: ctx.now });
  }
}
