import { Injectable } from '@nestjs/common';
import { type Ctx, Outbox, type Tx } from '../../platform/index.js';
import {
  type EnrolledMember,
  isComplete,
  MemberService,
  type Newcomer,
  Profiles,
} from '../member/index.js';
import { PointsBooks } from '../points/index.js';
import { TierBooks } from '../tier/index.js';
import { JoiningGifts } from './joining-gifts.js';

export const MEMBER_JOINED = 'member.joined';

/**
 * A member and everything a member has from the first moment, as one unit: the row, its consents,
 * the tier, the points account, the welcome gift. The unique key `member_phone` decides between
 * registrations of one phone at once; the losers find the member and give nothing.
 */
@Injectable()
export class Enrolment {
  constructor(
    private readonly members: MemberService,
    private readonly profiles: Profiles,
    private readonly tiers: TierBooks,
    private readonly points: PointsBooks,
    private readonly gifts: JoiningGifts,
    private readonly outbox: Outbox,
  ) {}

  /** Null when the phone is a member's by now. */
  async enrol(tx: Tx, ctx: Ctx, newcomer: Newcomer): Promise<EnrolledMember | null> {
    const enrolled = await this.members.enrol(tx, ctx, newcomer);
    if (enrolled === null) return null;
    const memberId = enrolled.id;
    const { joinedAt, phonePending, profile } = newcomer;
    await this.tiers.start(tx, ctx, memberId, joinedAt);
    await this.points.start(tx, memberId);
    if (!phonePending) {
      const profileCompleted = isComplete(profile);
      await this.gifts.give(tx, ctx, memberId, { welcome: true, profileCompleted, at: joinedAt });
    }
    if (newcomer.profileByMember && profile.nickname !== null) {
      await this.profiles.nicknameWritten(tx, ctx, memberId);
    }
    const payload = { memberId };
    await this.outbox.publish(tx, ctx, { type: MEMBER_JOINED, key: memberId, payload });
    return enrolled;
  }
}
