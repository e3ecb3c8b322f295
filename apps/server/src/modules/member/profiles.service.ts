import { Injectable } from '@nestjs/common';
import type { Birthday, Gender } from '@shuke/shared';
import { AppError, type Ctx, Outbox, type Tx } from '../../platform/index.js';
import { MemberRepository } from './member.repository.js';
import type { MemberRow } from './member.types.js';
import { NICKNAME_WRITTEN, type NicknameWritten } from './nickname-checks.js';
import { isComplete, judgeBirthdayChange, type Profile } from './profile.rules.js';

export interface ProfileChange {
  nickname?: string | undefined;
  birthday?: Birthday | undefined;
  gender?: Gender | undefined;
}

@Injectable()
export class Profiles {
  constructor(
    private readonly repository: MemberRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The member's own change, inside a unit that holds the member's lock. Throws BIRTHDAY_CHANGE_USED. */
  async change(tx: Tx, ctx: Ctx, member: MemberRow, change: ProfileChange): Promise<Profile> {
    const birthdayChanges = birthdayChangesAfter(member, change.birthday);
    const profile: Profile = {
      nickname: change.nickname ?? member.nickname,
      birthday: change.birthday ?? member.birthday,
      gender: change.gender ?? member.gender,
    };
    const renamed = profile.nickname !== member.nickname;
    await this.repository.changeProfile(tx, member.id, {
      profile,
      birthdayChanges,
      nicknameCheck: renamed ? 'unchecked' : member.nicknameCheck,
    });
    if (renamed) await this.nicknameWritten(tx, ctx, member.id);
    return profile;
  }

  /** True when the profile is complete for the first time. A pending phone is rewarded with nothing. */
  async complete(tx: Tx, ctx: Ctx, member: MemberRow, profile: Profile): Promise<boolean> {
    if (member.phonePending || !isComplete(profile)) return false;
    return this.repository.markProfileCompleted(tx, member.id, ctx.now);
  }

  /** True the first time: the welcome gift is given once. */
  markWelcomed(tx: Tx, ctx: Ctx, memberId: MemberRow['id']): Promise<boolean> {
    return this.repository.markWelcomed(tx, memberId, ctx.now);
  }

  /** Others see the nickname after WeChat's content check. */
  async nicknameWritten(tx: Tx, ctx: Ctx, memberId: MemberRow['id']): Promise<void> {
    const payload: NicknameWritten = { memberId };
    await this.outbox.publish(tx, ctx, { type: NICKNAME_WRITTEN, key: memberId, payload });
  }
}

function birthdayChangesAfter(member: MemberRow, wanted: Birthday | undefined): number {
  if (wanted === undefined) return member.birthdayChanges;
  const judged = judgeBirthdayChange(member.birthday, wanted, member.birthdayChanges);
  if (judged === 'refused') throw new AppError('BIRTHDAY_CHANGE_USED');
  return judged === 'change' ? member.birthdayChanges + 1 : member.birthdayChanges;
}
