import { Injectable } from '@nestjs/common';
import {
  AppError,
  actorCaller,
  type Ctx,
  Database,
  type MemberId,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService, DEFAULT_SETTINGS } from '../brand/index.js';
import { ConsentRepository, type ConsentRow } from './consent.repository.js';
import {
  type ConsentGiven,
  latestByPurpose,
  versionInForce,
  versionRefusal,
} from './consent.rules.js';
import { MemberRepository } from './member.repository.js';
import { MemberLock } from './member-lock.js';

/**
 * Consents as rows that are never changed: the latest of a purpose says what holds. `seq` counts per
 * member under the member's lock. `member.marketing_granted` repeats the latest marketing row, so
 * that audiences are found by one index-friendly column.
 */
@Injectable()
export class Consents {
  constructor(
    private readonly repository: ConsentRepository,
    private readonly members: MemberRepository,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  listAll(reader: Reader, memberId: MemberId): Promise<ConsentRow[]> {
    return this.repository.listConsents(reader, memberId);
  }

  async listLatest(memberId: MemberId): Promise<ConsentRow[]> {
    return latestByPurpose(await this.repository.listConsents(this.database, memberId));
  }

  /** The member's own wish. The service purpose ends only with the membership. */
  async give(ctx: Ctx, memberId: MemberId, given: ConsentGiven): Promise<ConsentRow[]> {
    const { privacy } = await this.brand.settings();
    const version = versionInForce(privacy.version, DEFAULT_SETTINGS.privacy.version);
    const refusal = versionRefusal([given], version);
    if (refusal) throw new AppError(refusal);
    if (given.purpose === 'service' && !given.granted) throw new AppError('CONSENT_REQUIRED');
    await this.unitOfWork.once(ctx, 'consents.give', given, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      await this.record(tx, ctx, memberId, [given], 'miniprogram');
      return null;
    });
    return this.listLatest(memberId);
  }

  /** Inside a unit that holds the member's lock. What already holds is not written again. */
  async record(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    given: readonly ConsentGiven[],
    channel: string,
  ): Promise<void> {
    const before = await this.repository.listConsents(tx, memberId);
    const held = new Map(latestByPurpose(before).map((row) => [row.purpose, row]));
    const changed = latestByPurpose(given).filter((one) => !isHeld(held.get(one.purpose), one));
    await this.repository.insertConsents(
      tx,
      memberId,
      consentRows(changed, { ctx, channel, firstSeq: before.length + 1, at: ctx.now }),
    );
    const marketing = changed.find(({ purpose }) => purpose === 'marketing');
    if (marketing) await this.members.setMarketingGranted(tx, memberId, marketing.granted);
  }

  /** The consents a new member joins with; the member's row carries the marketing one already. */
  async recordFirst(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    given: readonly ConsentGiven[],
    how: { channel: string; at: Date },
  ): Promise<void> {
    const rows = consentRows(latestByPurpose(given), { ctx, firstSeq: 1, ...how });
    await this.repository.insertConsents(tx, memberId, rows);
  }
}

function isHeld(held: ConsentGiven | undefined, given: ConsentGiven): boolean {
  if (held === undefined) return !given.granted;
  return held.granted === given.granted && held.version === given.version;
}

function consentRows(
  given: readonly ConsentGiven[],
  how: { ctx: Ctx; channel: string; firstSeq: number; at: Date },
): ConsentRow[] {
  return given.map(({ purpose, version, granted }, index) => ({
    seq: how.firstSeq + index,
    purpose,
    version,
    granted,
    givenAt: how.at,
    channel: how.channel,
    givenBy: actorCaller(how.ctx.actor),
  }));
}
