/**
 * Grants a member's birthday gift in one unit.
 *
 * Guarantees: one gift per member and year of the birthday's own calendar, by the primary key of
 * birthday_grant; never two within 300 days, decided on the member's own grants. Locks: the member's
 * row first, which also keeps the birthday and the tier as they are read. Safe to repeat by any
 * number of processes: what was granted is found under the lock, and nothing changes.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { type Ctx, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock, type MemberRow } from '../member/index.js';
import { type Tier, TierBooks, TierService } from '../tier/index.js';
import { BirthdayRepository } from './birthday.repository.js';
import { type DueBirthday, dueBirthday, giftOfTier, mayGrant } from './birthday.rules.js';
import { BirthdayGiver } from './birthday-giver.js';

@Injectable()
export class BirthdayGifts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly tierBooks: TierBooks,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
    private readonly grants: BirthdayRepository,
    private readonly giver: BirthdayGiver,
  ) {}

  /** False when nothing is due, or was given before. Refuses as CouponIssuer.issue. */
  grant(ctx: Ctx, memberId: MemberId): Promise<boolean> {
    return this.unitOfWork.run('birthday.grant', async (tx) => {
      const member = await this.memberLock.lock(tx, memberId);
      const due = await this.dueOf(ctx, member);
      return due !== null && this.grantDue(tx, ctx, memberId, due);
    });
  }

  private async dueOf(
    { now }: Ctx,
    { birthday, joinedAt }: MemberRow,
  ): Promise<DueBirthday | null> {
    if (!birthday) return null;
    const { timeZone, birthday: settings } = await this.brand.settings();
    const today = businessDayOf(now, timeZone);
    return dueBirthday(birthday, businessDayOf(joinedAt, timeZone), { today, ...settings });
  }

  private async grantDue(tx: Tx, ctx: Ctx, memberId: MemberId, due: DueBirthday): Promise<boolean> {
    const { timeZone, birthday: settings } = await this.brand.settings();
    const grantedOn = businessDayOf(ctx.now, timeZone);
    const earlier = await this.grants.lockGrants(tx, memberId);
    if (!mayGrant(due, earlier, grantedOn)) return false;
    const tier = await this.tierOf(tx, ctx, memberId);
    const gift = giftOfTier(await this.tiers.tiers(), tier.rank, settings.gifts);
    if (!gift) return false;
    const { couponId } = await this.giver.give(tx, ctx, { memberId, due, gift });
    await this.grants.insertGrant(tx, {
      memberId,
      ...due,
      grantedOn,
      grantedAt: ctx.now,
      tierCode: tier.code,
      couponId,
      points: gift.points ?? 0,
    });
    return true;
  }

  private async tierOf(tx: Tx, ctx: Ctx, memberId: MemberId): Promise<Tier> {
    return (await this.tierBooks.open(tx, memberId, ctx.now)).current;
  }
}
