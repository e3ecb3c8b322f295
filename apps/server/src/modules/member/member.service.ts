import { Injectable } from '@nestjs/common';
import { MEMBER_NO_SERIALS, memberNoOf } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  invariant,
  type MemberId,
  newId,
  type Reader,
  randomBelow,
  type Tx,
} from '../../platform/index.js';
import type { ConsentGiven } from './consent.rules.js';
import { Consents } from './consents.service.js';
import { MemberRepository } from './member.repository.js';
import type { MemberRow, MemberSource } from './member.types.js';
import type { NewMember } from './member-row.js';
import { MemberSecrets } from './member-secrets.js';
import { PhoneVault } from './phone-vault.js';
import { isComplete, type Profile } from './profile.rules.js';

/** Random numbers collide rarely while there are far fewer members than numbers. */
const NUMBER_ATTEMPTS = 10;

export interface Newcomer {
  /** Normalized. */
  phone: string;
  /** The phone is another member's: it stays pending until it is proved. */
  phonePending: boolean;
  profile: Profile;
  /** A nickname that the member wrote is checked before others see it. */
  profileByMember: boolean;
  consents: readonly ConsentGiven[];
  source: MemberSource;
  joinedAt: Date;
}

export interface EnrolledMember {
  id: MemberId;
  memberNo: string;
}

@Injectable()
export class MemberService {
  constructor(
    private readonly repository: MemberRepository,
    private readonly vault: PhoneVault,
    private readonly secrets: MemberSecrets,
    private readonly consents: Consents,
  ) {}

  findByPhone(reader: Reader, phone: string): Promise<MemberRow | null> {
    return this.repository.findByPhone(reader, this.vault.indexOf(phone));
  }

  findByNo(reader: Reader, memberNo: string): Promise<MemberRow | null> {
    return this.repository.findByNo(reader, memberNo);
  }

  /** Of many numbers at once; unknown ones are left out. */
  idsByNo(reader: Reader, memberNos: readonly string[]): Promise<Map<string, MemberId>> {
    return this.repository.listIdsByNo(reader, memberNos);
  }

  /** Of many phones (normalized) at once; unknown ones are left out. */
  async idsByPhone(reader: Reader, phones: readonly string[]): Promise<Map<string, MemberId>> {
    const phoneOf = new Map(
      phones.map((phone) => [this.vault.indexOf(phone).toString('hex'), phone]),
    );
    const indexes = Array.from(phoneOf.keys(), (index) => Buffer.from(index, 'hex'));
    const found = await this.idsByPhoneIndex(reader, indexes);
    return new Map(Array.from(found, ([index, id]) => [phoneOf.get(index) ?? '', id]));
  }

  /** The same where only the indexes are kept (see PhoneVault); by the index in hex. */
  async idsByPhoneIndex(
    reader: Reader,
    phoneIndexes: readonly Buffer[],
  ): Promise<Map<string, MemberId>> {
    const found = await this.repository.listIdsByPhone(reader, phoneIndexes);
    return new Map(found.map(({ phoneIndex, id }) => [phoneIndex.toString('hex'), id]));
  }

  /** Of many numbers that a channel has for its members; unknown ones are left out. */
  idsByExternalNo(
    reader: Reader,
    channel: string,
    externalNos: readonly string[],
  ): Promise<Map<string, MemberId>> {
    return this.repository.listIdsByExternalNo(reader, channel, externalNos);
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async getByNo(reader: Reader, memberNo: string): Promise<MemberRow> {
    const member = await this.repository.findByNo(reader, memberNo);
    if (!member) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async getById(reader: Reader, memberId: MemberId): Promise<MemberRow> {
    const member = await this.repository.findById(reader, memberId);
    if (!member) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }

  /**
   * Adds a member with the consents of the joining. Null when the phone is a member's by now: the
   * unique key `member_phone` lets one of any number of registrations win.
   */
  async enrol(tx: Tx, ctx: Ctx, newcomer: Newcomer): Promise<EnrolledMember | null> {
    const id = newId('mbr');
    const row = this.rowOf(id, ctx, newcomer);
    for (let attempt = 1; attempt <= NUMBER_ATTEMPTS; attempt++) {
      const memberNo = memberNoOf(randomBelow(MEMBER_NO_SERIALS));
      const outcome = await this.repository.insertMember(tx, { ...row, memberNo });
      if (outcome === 'phone_taken') return null;
      if (outcome === 'added') {
        const how = { channel: newcomer.source.channel, at: newcomer.joinedAt };
        await this.consents.recordFirst(tx, ctx, id, newcomer.consents, how);
        return { id, memberNo };
      }
    }
    invariant(false, `no free member number in ${NUMBER_ATTEMPTS} attempts`);
  }

  /** A partner's own number for the member; the first member to have it keeps it. */
  async nameExternally(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    channel: string,
    externalNo: string,
  ): Promise<void> {
    await this.repository.addExternalNo(tx, { channel, externalNo, memberId, at: ctx.now });
  }

  private rowOf(id: MemberId, ctx: Ctx, newcomer: Newcomer): Omit<NewMember, 'memberNo'> {
    const { profile, consents, phonePending } = newcomer;
    const phone = this.vault.seal(newcomer.phone);
    const unchecked = newcomer.profileByMember && profile.nickname !== null;
    return {
      id,
      phone: phonePending ? null : phone,
      pendingPhone: phonePending ? phone : null,
      profile,
      nicknameCheck: unchecked ? 'unchecked' : 'exempt',
      source: newcomer.source,
      codeSecretCipher: this.secrets.make(id),
      marketingGranted:
        consents.filter(({ purpose }) => purpose === 'marketing').at(-1)?.granted ?? false,
      joinedAt: newcomer.joinedAt,
      recordedAt: ctx.now,
      // What is given with a confirmed phone is given in the unit that adds the member.
      welcomedAt: phonePending ? null : ctx.now,
      profileCompletedAt: !phonePending && isComplete(profile) ? ctx.now : null,
    };
  }
}
