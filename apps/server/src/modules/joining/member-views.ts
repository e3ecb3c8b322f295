import { Injectable } from '@nestjs/common';
import { type Ctx, Database, type MemberId, type Reader } from '../../platform/index.js';
import { CouponViews } from '../coupon/index.js';
import { BIRTHDAY_CHANGES_ALLOWED, type MemberRow, MemberService } from '../member/index.js';
import { PointsViews } from '../points/index.js';
import { TierViews } from '../tier/index.js';
import type { MemberView, OpenMemberView } from './dto/member-view.dto.js';

/** A member as the doors show one, put together from all that a member has. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly members: MemberService,
    private readonly tiers: TierViews,
    private readonly points: PointsViews,
    private readonly coupons: CouponViews,
    private readonly database: Database,
  ) {}

  /** Now, outside of any unit. */
  show(ctx: Ctx, memberId: MemberId): Promise<MemberView> {
    return this.of(this.database, memberId, ctx.now);
  }

  async of(reader: Reader, memberId: MemberId, now: Date): Promise<MemberView> {
    return this.ofRow(reader, await this.members.getById(reader, memberId), now);
  }

  async ofRow(reader: Reader, member: MemberRow, now: Date): Promise<MemberView> {
    return {
      ...(await this.withoutPersonalData(reader, member, now)),
      nickname: member.nickname,
      phoneMasked: member.phoneMasked,
      phonePending: member.phonePending,
      birthday: member.birthday,
      birthdayMayChange: member.birthdayChanges < BIRTHDAY_CHANGES_ALLOWED,
      gender: member.gender,
      joinedAt: member.joinedAt,
    };
  }

  async withoutPersonalData(reader: Reader, member: MemberRow, now: Date): Promise<OpenMemberView> {
    const [tier, points, couponCount] = await Promise.all([
      this.tiers.of(reader, member.id, now),
      this.points.of(reader, member.id, now),
      this.coupons.count(reader, member.id, now),
    ]);
    return { memberNo: member.memberNo, tier, points, couponCount };
  }
}
