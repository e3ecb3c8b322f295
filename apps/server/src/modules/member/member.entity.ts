import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

const flag = (name: string) => ({ name, type: 'tinyint', width: 1 }) as const;
const bytes = (name: string, length: number, nullable = false) =>
  ({ name, type: 'varbinary', length, nullable }) as const;
const hash = (name: string, nullable = false) =>
  ({ name, type: 'binary', length: 32, nullable }) as const;
const memberNo = (name: string, nullable = false) =>
  ({ ...code(name, 10, nullable), type: 'char' }) as const;

@Entity('member')
@Index('member_no', ['memberNo'], { unique: true })
@Index('member_phone', ['phoneIndex'], { unique: true })
@Index('member_birthday', ['birthdayCalendar', 'birthdayMonth', 'birthdayDay'])
@Index('member_joined', ['joinedAt', 'id'])
@Index('member_store', ['sourceStore', 'joinedAt', 'id'])
@Index('member_nickname', ['nickname'])
export class MemberEntity {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(memberNo('member_no')) memberNo!: string;
  @Column(bytes('phone_cipher', 64, true)) phoneCipher!: Buffer | null;
  @Column(hash('phone_index', true)) phoneIndex!: Buffer | null;
  @Column(code('phone_masked', 24, true)) phoneMasked!: string | null;
  @Column(bytes('pending_phone_cipher', 64, true)) pendingPhoneCipher!: Buffer | null;
  @Column(hash('pending_phone_index', true)) pendingPhoneIndex!: Buffer | null;
  @Column(code('pending_phone_masked', 24, true)) pendingPhoneMasked!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) nickname!: string | null;
  @Column(code('nickname_check', 16)) nicknameCheck!: string;
  @Column(code('birthday_calendar', 8, true)) birthdayCalendar!: string | null;
  @Column({ name: 'birthday_month', type: 'tinyint', nullable: true }) birthdayMonth!:
    | number
    | null;
  @Column({ name: 'birthday_day', type: 'tinyint', nullable: true }) birthdayDay!: number | null;
  @Column(flag('birthday_leap')) birthdayLeap!: number;
  @Column({ name: 'birthday_year', type: 'smallint', nullable: true }) birthdayYear!: number | null;
  @Column({ name: 'birthday_changes', type: 'smallint' }) birthdayChanges!: number;
  @Column(code('gender', 8, true)) gender!: string | null;
  @Column(code('source_channel', 32)) sourceChannel!: string;
  @Column(code('source_store', 32, true)) sourceStore!: string | null;
  @Column(code('source_staff', 32, true)) sourceStaff!: string | null;
  @Column({ name: 'source_scene', type: 'varchar', length: 64, nullable: true })
  sourceScene!: string | null;
  @Column(memberNo('source_referrer', true)) sourceReferrer!: string | null;
  @Column(bytes('code_secret_cipher', 80)) codeSecretCipher!: Buffer;
  @Column(flag('marketing_granted')) marketingGranted!: number;
  @Column(instant('joined_at')) joinedAt!: Date;
  @Column(instant('recorded_at')) recordedAt!: Date;
  @Column(instant('welcomed_at', true)) welcomedAt!: Date | null;
  @Column(instant('profile_completed_at', true)) profileCompletedAt!: Date | null;
}

@Entity('identity')
@Index('identity_openid', ['appId', 'openid'], { unique: true })
@Index('identity_unionid', ['unionid'])
@Index('identity_member', ['memberId', 'appId'])
export class IdentityEntity {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('app_id', 32)) appId!: string;
  @Column(code('openid', 64)) openid!: string;
  @Column(code('unionid', 64, true)) unionid!: string | null;
  @Column(idBytes('member_id', true)) memberId!: Buffer | null;
  @Column(hash('phone_code_hash', true)) phoneCodeHash!: Buffer | null;
  @Column(bytes('phone_cipher', 64, true)) phoneCipher!: Buffer | null;
  @Column(instant('phone_until', true)) phoneUntil!: Date | null;
  @Column(instant('created_at')) createdAt!: Date;
  @Column(instant('seen_at')) seenAt!: Date;
}

@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn({ type: 'smallint' }) seq!: number;
  @Column(code('purpose', 48)) purpose!: string;
  @Column(code('version', 32)) version!: string;
  @Column(flag('granted')) granted!: number;
  @Column(instant('given_at')) givenAt!: Date;
  @Column(code('channel', 32)) channel!: string;
  @Column(code('given_by', 64)) givenBy!: string;
}

@Entity('identification')
export class IdentificationEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn({ type: 'bigint' }) step!: number;
  @Column(code('bearer', 64)) bearer!: string;
  @Column(code('store_code', 32, true)) storeCode!: string | null;
  @Column(instant('opened_at')) openedAt!: Date;
  @Column(instant('until')) until!: Date;
}

@Entity('external_member')
@Index('external_member_member', ['memberId'])
export class ExternalMemberEntity {
  @PrimaryColumn(code('channel', 32)) channel!: string;
  @PrimaryColumn(code('external_no', 64)) externalNo!: string;
  @Column(idBytes('member_id')) memberId!: Buffer;
  @Column(instant('recorded_at')) recordedAt!: Date;
}

export const MEMBER_ENTITIES = [
  MemberEntity,
  IdentityEntity,
  ConsentEntity,
  IdentificationEntity,
  ExternalMemberEntity,
];
