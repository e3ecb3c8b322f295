import type { Birthday, Calendar, Gender } from '@shuke/shared';
import { bytesToId, idToBytes, type MemberId } from '../../platform/index.js';
import type { MemberRow, MemberSource, NicknameCheck } from './member.types.js';
import type { SealedPhone } from './phone-vault.js';
import type { Profile } from './profile.rules.js';

export interface NewMember {
  id: MemberId;
  memberNo: string;
  phone: SealedPhone | null;
  pendingPhone: SealedPhone | null;
  profile: Profile;
  nicknameCheck: NicknameCheck;
  source: MemberSource;
  codeSecretCipher: Buffer;
  marketingGranted: boolean;
  joinedAt: Date;
  recordedAt: Date;
  welcomedAt: Date | null;
  profileCompletedAt: Date | null;
}

export interface SqlMember {
  id: Buffer;
  member_no: string;
  phone_masked: string | null;
  pending_phone_masked: string | null;
  nickname: string | null;
  nickname_check: NicknameCheck;
  birthday_calendar: Calendar | null;
  birthday_month: number;
  birthday_day: number;
  birthday_leap: number;
  birthday_year: number | null;
  birthday_changes: number;
  gender: Gender | null;
  source_channel: string;
  source_store: string | null;
  source_staff: string | null;
  source_scene: string | null;
  source_referrer: string | null;
  marketing_granted: number;
  joined_at: Date;
  welcomed_at: Date | null;
  profile_completed_at: Date | null;
}

export const MEMBER_COLUMNS = `id, member_no, phone_masked, pending_phone_masked, nickname, nickname_check,
  birthday_calendar, birthday_month, birthday_day, birthday_leap, birthday_year, birthday_changes,
  gender, source_channel, source_store, source_staff, source_scene, source_referrer,
  marketing_granted, joined_at, welcomed_at, profile_completed_at`;

export const INSERTED_COLUMNS = [
  'id',
  'member_no',
  'phone_cipher',
  'phone_index',
  'phone_masked',
  'pending_phone_cipher',
  'pending_phone_index',
  'pending_phone_masked',
  'nickname',
  'nickname_check',
  'birthday_calendar',
  'birthday_month',
  'birthday_day',
  'birthday_leap',
  'birthday_year',
  'birthday_changes',
  'gender',
  'source_channel',
  'source_store',
  'source_staff',
  'source_scene',
  'source_referrer',
  'code_secret_cipher',
  'marketing_granted',
  'joined_at',
  'recorded_at',
  'welcomed_at',
  'profile_completed_at',
] as const;

export function insertedValues(member: NewMember): unknown[] {
  const { phone, pendingPhone, profile, source } = member;
  return [
    idToBytes(member.id),
    member.memberNo,
    ...phoneValues(phone),
    ...phoneValues(pendingPhone),
    profile.nickname,
    member.nicknameCheck,
    ...birthdayValues(profile.birthday),
    0,
    profile.gender,
    source.channel,
    source.storeCode,
    source.staffCode,
    source.scene,
    source.referrerNo,
    member.codeSecretCipher,
    member.marketingGranted ? 1 : 0,
    member.joinedAt,
    member.recordedAt,
    member.welcomedAt,
    member.profileCompletedAt,
  ];
}

function phoneValues(phone: SealedPhone | null): unknown[] {
  return phone ? [phone.cipher, phone.index, phone.masked] : [null, null, null];
}

/** calendar, month, day, leap, year */
export function birthdayValues(birthday: Birthday | null): unknown[] {
  if (birthday === null) return [null, null, null, 0, null];
  const { calendar, month, day, leap, year } = birthday;
  return [calendar, month, day, leap ? 1 : 0, year ?? null];
}

export function memberOf(row: SqlMember | null): MemberRow | null {
  if (row === null) return null;
  return {
    id: bytesToId('mbr', row.id),
    memberNo: row.member_no,
    phoneMasked: row.phone_masked ?? row.pending_phone_masked,
    phonePending: row.phone_masked === null && row.pending_phone_masked !== null,
    nickname: row.nickname,
    nicknameCheck: row.nickname_check,
    birthday: birthdayOf(row),
    birthdayChanges: row.birthday_changes,
    gender: row.gender,
    source: {
      channel: row.source_channel,
      storeCode: row.source_store,
      staffCode: row.source_staff,
      scene: row.source_scene,
      referrerNo: row.source_referrer,
    },
    marketingGranted: row.marketing_granted === 1,
    joinedAt: row.joined_at,
    welcomedAt: row.welcomed_at,
    profileCompletedAt: row.profile_completed_at,
  };
}

type SqlBirthday = Pick<
  SqlMember,
  'birthday_calendar' | 'birthday_month' | 'birthday_day' | 'birthday_leap' | 'birthday_year'
>;

/** Also for other modules' queries that read the five birthday columns. */
export function birthdayOf(row: SqlBirthday): Birthday | null {
  if (row.birthday_calendar === null) return null;
  return {
    calendar: row.birthday_calendar,
    month: row.birthday_month,
    day: row.birthday_day,
    ...(row.birthday_leap === 1 && { leap: true }),
    ...(row.birthday_year !== null && { year: row.birthday_year }),
  };
}

/** An SQL condition on the birthday columns of `member`, with its parameters. */
export function birthdayIn(birthdays: readonly Birthday[]): { sql: string; params: unknown[] } {
  const tuples = birthdays.map(() => '(?, ?, ?, ?)').join(', ');
  return {
    sql: `(birthday_calendar, birthday_month, birthday_day, birthday_leap) IN (${tuples})`,
    params: birthdays.flatMap(({ calendar, month, day, leap }) => [
      calendar,
      month,
      day,
      leap ? 1 : 0,
    ]),
  };
}
