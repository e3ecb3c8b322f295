/**
 * The gift of an upgrade, and its taking back.
 *
 * Guarantees: one gift a member, tier and twelve months, decided on the member's own gifts under the
 * member's lock, and by the primary key one an upgrade; each coupon once by its source, the points once
 * by theirs. An upgrade that a refund has taken back meanwhile gives nothing, so it doesn't matter in
 * which order the events come. Safe to repeat. Locks: the member's row, gifts, points, coupons, stock.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { type Ctx, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { TierBooks, type TierChanged, TierService, takenBack } from '../tier/index.js';
import { bringsGift, giftSources, mayGiveGift } from './benefit.rules.js';
import { GiftRepository } from './gift.repository.js';
import { GiftGiver } from './gift-giver.js';

@Injectable()
export class UpgradeGifts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly tierBooks: TierBooks,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
    private readonly gifts: GiftRepository,
    private readonly giver: GiftGiver,
  ) {}

  /** A change of a member's tier, told by its event. */
  async follow(ctx: Ctx, change: TierChanged): Promise<void> {
    if (bringsGift(change)) await this.give(ctx, change);
    if (change.cause === 'refund') await this.takeBack(ctx, change.memberId);
  }

  private async give(ctx: Ctx, { memberId, seq, toCode }: TierChanged): Promise<void> {
    const tier = (await this.tiers.tiers()).find(({ code }) => code === toCode);
    const gifts = tier?.benefits.upgradeGifts ?? [];
    if (gifts.length === 0) return;
    const { timeZone } = await this.brand.settings();
    await this.unitOfWork.run('benefit.gift', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const gone = await this.takenBack(tx, ctx, memberId);
      const earlier = await this.gifts.lockGifts(tx, memberId);
      const givenOn = businessDayOf(ctx.now, timeZone);
      const ofTier = earlier.filter(({ tierCode }) => tierCode === toCode);
      if (gone.has(seq) || !mayGiveGift(ofTier, givenOn)) return;
      const couponSources = giftSources(seq, gifts).map(({ sourceId }) => sourceId);
      const gift = { tierCode: toCode, changeSeq: seq, couponSources, givenOn, takenBackAt: null };
      await this.gifts.insertGift(tx, memberId, gift, ctx.now);
      await this.giver.give(tx, ctx, { memberId, changeSeq: seq, gifts });
    });
  }

  /** What is left of the gifts whose upgrades refunds took back. 409 COUPON_HELD: it is tried again. */
  private async takeBack(ctx: Ctx, memberId: MemberId): Promise<void> {
    await this.unitOfWork.run('benefit.take-back', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const gone = await this.takenBack(tx, ctx, memberId);
      const gifts = await this.gifts.lockGifts(tx, memberId);
      const lost = gifts.filter(
        ({ changeSeq, takenBackAt }) => gone.has(changeSeq) && takenBackAt === null,
      );
      if (lost.length === 0) return;
      await this.giver.takeBack(tx, ctx, memberId, lost);
      const seqs = lost.map(({ changeSeq }) => changeSeq);
      await this.gifts.markTakenBack(tx, memberId, seqs, ctx.now);
    });
  }

  private async takenBack(tx: Tx, { now }: Ctx, memberId: MemberId): Promise<Set<number>> {
    const { history } = await this.tierBooks.open(tx, memberId, now);
    return takenBack(await this.tiers.tiers(), history);
  }
}
