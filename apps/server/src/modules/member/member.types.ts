import type { Birthday, Gender } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';

/** `exempt`: written by staff or a partner, not by the member. */
export const NICKNAME_CHECKS = ['unchecked', 'passed', 'exempt'] as const;
export type NicknameCheck = (typeof NICKNAME_CHECKS)[number];

/** Where a member came from; kept as it was at joining. */
export interface MemberSource {
  channel: string;
  storeCode: string | null;
  staffCode: string | null;
  scene: string | null;
  referrerNo: string | null;
}

export interface MemberRow {
  id: MemberId;
  memberNo: string;
  phoneMasked: string | null;
  /** The phone is another member's until this one proves it. */
  phonePending: boolean;
  nickname: string | null;
  nicknameCheck: NicknameCheck;
  birthday: Birthday | null;
  birthdayChanges: number;
  gender: Gender | null;
  source: MemberSource;
  marketingGranted: boolean;
  joinedAt: Date;
  welcomedAt: Date | null;
  profileCompletedAt: Date | null;
}
