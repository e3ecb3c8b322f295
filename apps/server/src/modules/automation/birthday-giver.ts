import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf, endOfNextYear, lastDayBefore } from '@shuke/shared';
import type { Ctx, Id, MemberId, Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type Coupon, UnaskedGrants } from '../coupon/index.js';
import { Messenger } from '../message/index.js';
import { lotExpiry, PointsBooks } from '../points/index.js';
import { type BirthdayGift, type DueBirthday, giftName } from './birthday.rules.js';

export interface BirthdayPresent {
  memberId: MemberId;
  due: DueBirthday;
  gift: BirthdayGift;
}

const NOTES = { onTime: '祝你生日快乐', late: '迟到的祝福，愿你天天开心' };

/**
 * Hands a birthday gift over: points, coupon, then the message that tells of what was given, in the
 * caller's unit. The source (birthday, own year) makes each of them once. A coupon that can't be given
 * now stands among the missed grants, and has a message of its own when it comes.
 */
@Injectable()
export class BirthdayGiver {
  constructor(
    private readonly points: PointsBooks,
    private readonly coupons: UnaskedGrants,
    private readonly messenger: Messenger,
    private readonly brand: BrandService,
  ) {}

  async give(tx: Tx, ctx: Ctx, present: BirthdayPresent): Promise<{ couponId?: Id<'cpn'> }> {
    const { memberId, gift, due } = present;
    const pointsEnd = gift.points === undefined ? null : await this.givePoints(tx, ctx, present);
    const coupon = gift.coupon === undefined ? undefined : await this.giveCoupon(tx, ctx, present);
    if (coupon || gift.points !== undefined) {
      await this.messenger.plan(tx, ctx, {
        memberId,
        type: 'birthday_gift',
        fields: {
          giftName: giftName(coupon?.template.name, gift.points),
          validUntil: await this.lastDay(ctx, coupon?.validUntil ?? pointsEnd),
          note: due.late ? NOTES.late : NOTES.onTime,
        },
        dedupe: `birthday:${due.ownYear}`,
      });
    }
    return { couponId: coupon?.id };
  }

  private async givePoints(
    tx: Tx,
    ctx: Ctx,
    { memberId, gift, due }: BirthdayPresent,
  ): Promise<Date | null> {
    const { points, timeZone } = await this.brand.settings();
    const expiresAt = lotExpiry(points.expiry, ctx.now, timeZone);
    const ledger = await this.points.open(tx, memberId, ctx.now);
    ledger.earn({
      points: gift.points ?? 0,
      reason: 'ACTIVITY_BIRTHDAY',
      source: { type: 'birthday', id: String(due.ownYear) },
      occurredAt: ctx.now,
      availableAt: ctx.now,
      expiresAt,
    });
    await this.points.save(tx, ctx, ledger);
    return expiresAt;
  }

  /** Tells of a coupon that comes after its gift. */
  async tellLate(tx: Tx, ctx: Ctx, coupons: readonly Coupon[]): Promise<void> {
    const { timeZone } = await this.brand.settings();
    const plans = coupons.map((coupon) => ({
      memberId: coupon.memberId,
      type: 'birthday_gift' as const,
      fields: {
        giftName: coupon.template.name,
        validUntil: lastDayBefore(coupon.validUntil, timeZone),
        note: NOTES.late,
      },
      dedupe: `birthday:${coupon.source.id}:coupon`,
    }));
    await this.messenger.planMany(tx, ctx, plans);
  }

  private async giveCoupon(
    tx: Tx,
    ctx: Ctx,
    { memberId, gift, due }: BirthdayPresent,
  ): Promise<Coupon | undefined> {
    const { issued } = await this.coupons.issueMany(tx, ctx, {
      memberIds: [memberId],
      templateCode: gift.coupon ?? '',
      source: { type: 'birthday', id: String(due.ownYear) },
    });
    return issued[0];
  }

  /** Messages name a day; points that never end are said to be good for as long as the longest lots. */
  private async lastDay(ctx: Ctx, end: Date | null): Promise<BusinessDay> {
    const { timeZone } = await this.brand.settings();
    return end ? lastDayBefore(end, timeZone) : endOfNextYear(businessDayOf(ctx.now, timeZone));
  }
}
