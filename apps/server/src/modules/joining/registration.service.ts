/**
 * Joining by the member's own WeChat account.
 *
 * Guarantees: duplicate taps, two devices at once and a retry after a lost answer make one member
 * and one welcome gift. The account's row is locked first and becomes a member once; among different
 * accounts with one phone, the unique key `member_phone` decides. WeChat is asked before the unit of
 * work begins.
 * Locks: idempotency row → identity → member → what the member owns.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  type Id,
  invariant,
  Sessions,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { Identities } from '../member/index.js';
import type { RegistrationRequest } from './dto/registration.dto.js';
import { JoiningTerms } from './joining-terms.js';
import { NewcomerPhones } from './newcomer-phones.js';
import { PhoneClaims, type Registered } from './phone-claims.js';
import { PhoneProofs } from './phone-proofs.js';

@Injectable()
export class RegistrationService {
  constructor(
    private readonly terms: JoiningTerms,
    private readonly phones: NewcomerPhones,
    private readonly proofs: PhoneProofs,
    private readonly claims: PhoneClaims,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async register(caller: Ctx, request: RegistrationRequest): Promise<Registered> {
    const { ctx, identityId } = asVisitor(caller);
    await this.terms.refuseUnmet(ctx, request, 'in_force');
    const memberId = await this.identities.findMember(identityId);
    const answer =
      memberId === null
        ? await this.phones.ask(ctx, identityId, request.phoneCode)
        : { joinedMeanwhile: memberId };
    if ('phone' in answer) await this.proofs.limit(ctx, answer.phone, request);
    return this.unitOfWork.once(ctx, 'registration', request, async (tx) => {
      const identity = await this.identities.lock(tx, identityId);
      if (identity.memberId !== null) return { memberId: identity.memberId, created: false };
      invariant('phone' in answer, 'an account that was a member stays one');
      return this.join(tx, ctx, identityId, answer.phone, request);
    });
  }

  private async join(
    tx: Tx,
    ctx: Ctx,
    identityId: Id<'idn'>,
    phone: string,
    request: RegistrationRequest,
  ): Promise<Registered> {
    const registered = await this.claims.enrolOrClaim(tx, ctx, phone, request);
    await this.identities.becomeMember(tx, identityId, registered.memberId);
    await this.sessions.becomeMember(tx, identityId, registered.memberId);
    return registered;
  }
}

/** A repeat comes from the member that the first call made: its key is still the visitor's. */
function asVisitor(ctx: Ctx): { ctx: Ctx; identityId: Id<'idn'> } {
  const { actor } = ctx;
  if (actor.kind !== 'visitor' && actor.kind !== 'member') throw new AppError('UNAUTHENTICATED');
  const { identityId, sessionId } = actor;
  return { ctx: { ...ctx, actor: { kind: 'visitor', identityId, sessionId } }, identityId };
}
