/**
 * Members whom a clerk or a partner registers by phone; the person claims the membership later by
 * signing in with that phone. Again with the same phone is the same member and changes nothing.
 * The unique key `member_phone` decides between registrations at once.
 */
import { Injectable } from '@nestjs/common';
import { COUNTER_CHANNEL } from '@shuke/shared';
import {
  type ApiKeyActor,
  AppError,
  Audit,
  type Ctx,
  invalidField,
  invariant,
  later,
  type StaffActor,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberService, type MemberSource, normalizePhone } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type {
  CounterRegistrationRequest,
  OpenRegistrationRequest,
  RegisteredMember,
} from './dto/registration.dto.js';
import { Enrolment } from './enrolment.js';
import { JoiningTerms } from './joining-terms.js';
import { profileOf } from './newcomer.rules.js';

/** How far a partner's clock may be ahead of ours. */
const CLOCK_TOLERANCE_SECONDS = 300;

@Injectable()
export class CounterRegistrationService {
  constructor(
    private readonly terms: JoiningTerms,
    private readonly stores: StoreService,
    private readonly members: MemberService,
    private readonly enrolment: Enrolment,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async registerAtCounter(
    ctx: Ctx,
    staff: StaffActor,
    request: CounterRegistrationRequest,
  ): Promise<RegisteredMember> {
    await this.terms.refuseUnmet(ctx, request, 'in_force');
    const source = { channel: COUNTER_CHANNEL, staffCode: staff.staffCode };
    return this.register(ctx, staff.storeCodes, request, source, ctx.now);
  }

  /** Partners tell history too: `joinedAt` may lie in the past, and the consents in texts of then. */
  async registerByPartner(
    ctx: Ctx,
    key: ApiKeyActor,
    request: OpenRegistrationRequest,
  ): Promise<RegisteredMember> {
    await this.terms.refuseUnmet(ctx, request, 'as_told');
    const joinedAt = request.joinedAt ?? ctx.now;
    if (joinedAt > later(ctx.now, CLOCK_TOLERANCE_SECONDS)) throw new AppError('CLOCK_AHEAD');
    const source = { channel: key.channel, staffCode: null };
    return this.register(ctx, key.storeCodes, request, source, joinedAt);
  }

  private async register(
    ctx: Ctx,
    storeCodes: readonly string[],
    request: OpenRegistrationRequest,
    source: Pick<MemberSource, 'channel' | 'staffCode'>,
    joinedAt: Date,
  ): Promise<RegisteredMember> {
    const phone = normalizePhone(request.phone);
    if (phone === null) throw invalidField('phone', '手机号格式不对');
    if (storeCodes.length > 0 && !storeCodes.includes(request.storeCode)) {
      throw new AppError('FORBIDDEN');
    }
    const store = await this.stores.get(request.storeCode);
    const joining = {
      phone,
      joinedAt,
      source: { ...source, storeCode: store.code, scene: null, referrerNo: null },
    };
    return this.unitOfWork.once(ctx, 'members.register', request, (tx) =>
      this.enrolOrFind(tx, ctx, request, joining),
    );
  }

  /** Tries to add the member first: nearly all who are told of are new. */
  private async enrolOrFind(
    tx: Tx,
    ctx: Ctx,
    request: OpenRegistrationRequest,
    joining: { phone: string; joinedAt: Date; source: MemberSource },
  ): Promise<RegisteredMember> {
    const enrolled = await this.enrolment.enrol(tx, ctx, {
      ...joining,
      phonePending: false,
      profile: profileOf(request.profile),
      profileByMember: false,
      consents: request.consents,
    });
    if (enrolled === null) return this.known(tx, joining.phone);
    if (request.externalNo !== undefined) {
      const { channel } = joining.source;
      await this.members.nameExternally(tx, ctx, enrolled.id, channel, request.externalNo);
    }
    await this.recordWhenByStaff(tx, ctx, enrolled.memberNo, request.storeCode);
    return { memberNo: enrolled.memberNo, created: true };
  }

  private async recordWhenByStaff(
    tx: Tx,
    ctx: Ctx,
    memberNo: string,
    storeCode: string,
  ): Promise<void> {
    if (ctx.actor.kind !== 'staff') return;
    const change = { action: 'member.register', subject: memberNo, after: { storeCode } };
    await this.audit.record(tx, ctx, change);
  }

  private async known(tx: Tx, phone: string): Promise<RegisteredMember> {
    const member = await this.members.findByPhone(tx, phone);
    invariant(member, 'a phone that is taken is a member’s');
    return { memberNo: member.memberNo, created: false };
  }
}
