import type { Birthday, Gender } from '@shuke/shared';
import type { Profile } from '../member/index.js';

export interface ProfileGiven {
  nickname?: string | undefined;
  birthday?: Birthday | undefined;
  gender?: Gender | undefined;
}

export function profileOf(given: ProfileGiven | undefined): Profile {
  return {
    nickname: given?.nickname ?? null,
    birthday: given?.birthday ?? null,
    gender: given?.gender ?? null,
  };
}

/** What the member adds when claiming a membership that a clerk or partner began: never a birthday on file. */
export function addedProfile(onFile: Profile, given: ProfileGiven | undefined): ProfileGiven {
  return {
    nickname: given?.nickname,
    gender: given?.gender,
    birthday: onFile.birthday === null ? given?.birthday : undefined,
  };
}

/**
 * What to do with a phone that WeChat vouches for. It names a person only until the carrier gives it
 * to somebody else: a member who has another WeChat account here keeps it, unless the newcomer knows
 * the birthday on file.
 */
export type PhoneVerdict = 'enrol' | 'claim' | 'prove' | 'enrol_pending';

export function judgePhone(question: {
  isMembers: boolean;
  hasOtherAccount: boolean;
  proved: boolean;
  asNew: boolean;
}): PhoneVerdict {
  if (!question.isMembers) return 'enrol';
  if (!question.hasOtherAccount || question.proved) return 'claim';
  return question.asNew ? 'enrol_pending' : 'prove';
}
