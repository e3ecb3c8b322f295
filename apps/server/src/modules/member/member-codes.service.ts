/**
 * Tells which member shows a code, and opens or joins the identification that goes with it.
 *
 * Guarantees: the first bearer of a code (API key or staff session, with its store) is its only one;
 * the primary key (member, step) stands behind the decision, which is made under the member's lock.
 * Locks: the member's row, then the identification. Safe to repeat: the same bearer joins.
 * Wrong codes are counted after the unit was rolled back (WrongCodeInterceptor, or the runner of a
 * batch, calls `countWrong`), because a refusal takes everything its transaction wrote with it.
 */
import { Injectable } from '@nestjs/common';
import { isMemberNo, parseMemberCode } from '@shuke/shared';
import {
  type Actor,
  AppError,
  type Ctx,
  invariant,
  later,
  type MemberId,
  type RateLimit,
  RateLimiter,
  type Tx,
} from '../../platform/index.js';
import { IdentificationRepository } from './identification.repository.js';
import { MemberRepository } from './member.repository.js';
import {
  BEARER_WINDOW_SECONDS,
  type Bearer,
  earliestLiveStep,
  IDENTIFICATION_SECONDS,
  judgeCode,
  MEMBER_WINDOW_SECONDS,
  WRONG_CODES_PER_BEARER,
  WRONG_CODES_PER_MEMBER,
} from './member-code.rules.js';
import { MemberLock } from './member-lock.js';
import { MemberSecrets } from './member-secrets.js';

/** MEMBER_CODE_INVALID, always the same to the caller; remembers for the count whose code was tried. */
export class WrongMemberCode extends AppError {
  constructor(readonly memberNo: string | null) {
    super('MEMBER_CODE_INVALID');
  }
}

@Injectable()
export class MemberCodes {
  constructor(
    private readonly members: MemberRepository,
    private readonly identifications: IdentificationRepository,
    private readonly secrets: MemberSecrets,
    private readonly memberLock: MemberLock,
    private readonly limiter: RateLimiter,
  ) {}

  /** `at` judges the code: now, or the time of payment. Locks the member. */
  async identify(
    tx: Tx,
    ctx: Ctx,
    code: string,
    place: { storeCode?: string | undefined; at: Date },
  ): Promise<MemberId> {
    const parts = parseMemberCode(code);
    if (!parts || !isMemberNo(parts.memberNo)) throw new WrongMemberCode(null);
    await this.refuseAfterTooMany(tx, ctx, parts.memberNo);
    const known = await this.members.findCodeSecret(tx, parts.memberNo);
    if (!known) throw new WrongMemberCode(parts.memberNo);
    await this.memberLock.lock(tx, known.id);
    const secret = this.secrets.open(known.id, known.cipher);
    const bearer = { bearer: bearerOf(ctx.actor), storeCode: place.storeCode ?? null };
    await this.openOrJoin(tx, { ...known, ...parts, secret, bearer, at: place.at });
    return known.id;
  }

  private async openOrJoin(
    tx: Tx,
    shown: {
      id: MemberId;
      memberNo: string;
      oneTime: string;
      secret: string;
      bearer: Bearer;
      at: Date;
    },
  ): Promise<void> {
    const { id, bearer, at } = shown;
    const identifications = await this.identifications.listSince(tx, id, earliestLiveStep(at));
    const judged = judgeCode({ ...shown, identifications });
    if (judged.verdict === 'wrong') throw new WrongMemberCode(shown.memberNo);
    if (judged.verdict === 'used') throw new AppError('MEMBER_CODE_USED');
    if (judged.verdict === 'opens') {
      const until = later(at, IDENTIFICATION_SECONDS);
      await this.identifications.insertIdentification(tx, id, {
        ...bearer,
        step: judged.step,
        openedAt: at,
        until,
      });
    } else if (judged.identification.storeCode === null && bearer.storeCode !== null) {
      await this.identifications.bindStore(tx, id, judged.identification.step, bearer.storeCode);
    }
  }

  /** Counts a refused code, outside its unit; gives the refusal to report, 429 beyond the limits. */
  async countWrong(ctx: Ctx, refused: WrongMemberCode): Promise<AppError> {
    try {
      await this.limiter.hit(ctx.now, bearerLimit(ctx.actor));
      if (refused.memberNo !== null) await this.limiter.hit(ctx.now, memberLimit(refused.memberNo));
      return refused;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  /** A right code is refused too: otherwise guessing could go on until it is right. */
  private async refuseAfterTooMany(tx: Tx, ctx: Ctx, memberNo: string): Promise<void> {
    await this.limiter.refuseWhenUsedUp(tx, ctx.now, memberLimit(memberNo));
    await this.limiter.refuseWhenUsedUp(tx, ctx.now, bearerLimit(ctx.actor));
  }
}

function memberLimit(memberNo: string): RateLimit {
  return {
    bucket: `member-code:${memberNo}`,
    hits: WRONG_CODES_PER_MEMBER,
    perSeconds: MEMBER_WINDOW_SECONDS,
    refusal: 'MEMBER_CODE_ATTEMPTS',
  };
}

function bearerLimit(actor: Actor): RateLimit {
  return {
    bucket: `member-code-bearer:${bearerOf(actor)}`,
    hits: WRONG_CODES_PER_BEARER,
    perSeconds: BEARER_WINDOW_SECONDS,
    refusal: 'MEMBER_CODE_ATTEMPTS',
  };
}

function bearerOf(actor: Actor): string {
  invariant(actor.kind === 'apiKey' || actor.kind === 'staff', 'codes are shown to keys and staff');
  return actor.kind === 'apiKey' ? `apiKey:${actor.keyId}` : `staff:${actor.sessionId}`;
}
