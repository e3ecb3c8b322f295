import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  invariant,
  type MemberId,
  Outbox,
  type Tx,
} from '../../platform/index.js';
import {
  type EnrolledMember,
  Identities,
  MemberLock,
  type MemberRow,
  MemberService,
  provesBirthday,
} from '../member/index.js';
import type { RegistrationRequest } from './dto/registration.dto.js';
import { Enrolment } from './enrolment.js';
import { MemberClaims } from './member-claims.js';
import { judgePhone, profileOf } from './newcomer.rules.js';
import { NewcomerSources } from './newcomer-sources.js';

/** For the holder of a phone with which somebody else has joined. */
export const PHONE_CONTESTED = 'member.phone_contested';

export interface Registered {
  memberId: MemberId;
  created: boolean;
}

/** Whose a phone is that WeChat vouches for, and what comes of the registration by that. */
@Injectable()
export class PhoneClaims {
  constructor(
    private readonly members: MemberService,
    private readonly memberLock: MemberLock,
    private readonly identities: Identities,
    private readonly enrolment: Enrolment,
    private readonly memberClaims: MemberClaims,
    private readonly sources: NewcomerSources,
    private readonly outbox: Outbox,
  ) {}

  /** Throws PHONE_PROOF_NEEDED. Locks the holder of the phone. */
  async enrolOrClaim(
    tx: Tx,
    ctx: Ctx,
    phone: string,
    request: RegistrationRequest,
  ): Promise<Registered> {
    const known = await this.members.findByPhone(tx, phone);
    const holder = known && (await this.memberLock.lock(tx, known.id));
    const verdict = judgePhone({
      isMembers: holder !== null,
      hasOtherAccount: holder !== null && (await this.identities.isClaimed(tx, holder.id)),
      proved: proves(holder, request),
      asNew: request.asNew ?? false,
    });
    if (holder === null || verdict === 'enrol') return this.enrol(tx, ctx, phone, request);
    if (verdict === 'prove') throw new AppError('PHONE_PROOF_NEEDED');
    if (verdict === 'enrol_pending') return this.enrolPending(tx, ctx, phone, request, holder);
    await this.memberClaims.claim(tx, ctx, holder, request);
    return { memberId: holder.id, created: false };
  }

  private async enrol(
    tx: Tx,
    ctx: Ctx,
    phone: string,
    request: RegistrationRequest,
  ): Promise<Registered> {
    const enrolled = await this.newMember(tx, ctx, phone, false, request);
    // Somebody else's registration of this phone was faster: the phone has a holder now.
    if (enrolled === null) return this.enrolOrClaim(tx, ctx, phone, request);
    return { memberId: enrolled.id, created: true };
  }

  private async enrolPending(
    tx: Tx,
    ctx: Ctx,
    phone: string,
    request: RegistrationRequest,
    holder: MemberRow,
  ): Promise<Registered> {
    const enrolled = await this.newMember(tx, ctx, phone, true, request);
    invariant(enrolled, 'a pending phone is not unique');
    const payload = { memberId: holder.id };
    await this.outbox.publish(tx, ctx, { type: PHONE_CONTESTED, key: holder.id, payload });
    return { memberId: enrolled.id, created: true };
  }

  private async newMember(
    tx: Tx,
    ctx: Ctx,
    phone: string,
    phonePending: boolean,
    request: RegistrationRequest,
  ): Promise<EnrolledMember | null> {
    return this.enrolment.enrol(tx, ctx, {
      phone,
      phonePending,
      profile: profileOf(request.profile),
      profileByMember: true,
      consents: request.consents,
      source: await this.sources.ofMiniProgram(request.source),
      joinedAt: ctx.now,
    });
  }
}

function proves(holder: MemberRow | null, { birthday, profile }: RegistrationRequest): boolean {
  const claimed = birthday ?? profile?.birthday;
  return claimed !== undefined && provesBirthday(holder?.birthday ?? null, claimed);
}
