/**
 * Tells members of points and coupons that end soon, some days before, one message a kind and day.
 *
 * Guarantees: never twice of the same points' last day or the same coupon, by the primary key of
 * expiry_told, written with the message in one unit under the member's lock; what was spent or used
 * meanwhile is read there anew and not told. Works by keyset over point_account_due and coupon_end, in
 * chunks; who has nothing untold is not locked, so a run that was killed goes on where it stood, and
 * missed days are made good until the end itself.
 */
import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDay, businessDayOf, endOfDay } from '@shuke/shared';
import {
  type Ctx,
  Database,
  type MemberId,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { Messenger } from '../message/index.js';
import type { Ending, ExpiryKind, ExpiryNotice } from './expiry-notice.rules.js';
import { type ExpiryPlace, ExpirySources } from './expiry-sources.js';
import { ExpiryToldRepository } from './expiry-told.repository.js';

const CHUNK = 250;
const FORGET_CHUNK = 2000;

interface Round {
  kind: ExpiryKind;
  days: number;
  today: BusinessDay;
  /** The end of the last day that is told of today. */
  until: Date;
}

@Injectable()
export class ExpiryNotices {
  constructor(
    private readonly sources: ExpirySources,
    private readonly told: ExpiryToldRepository,
    private readonly messenger: Messenger,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async tellDue(ctx: Ctx): Promise<void> {
    const { timeZone, expiryNotices } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const round = (kind: ExpiryKind, days: number): Round => ({
      ...{ kind, days, today, until: endOfDay(addDays(today, days), timeZone) },
    });
    await this.tellAll(ctx, round('points', expiryNotices.pointsDays));
    await this.tellAll(ctx, round('coupon', expiryNotices.couponDays));
    await this.forget(today);
  }

  private async tellAll(ctx: Ctx, round: Round): Promise<void> {
    if (round.days === 0) return;
    let after: ExpiryPlace | null = null;
    for (;;) {
      const places: ExpiryPlace[] = await this.sources.list(this.database, round.kind, {
        now: ctx.now,
        until: round.until,
        after,
        limit: CHUNK,
      });
      await this.tellChunk(ctx, round, [...new Set(places.map(({ memberId }) => memberId))]);
      if (places.length < CHUNK) return;
      after = places.at(-1) ?? null;
    }
  }

  private async tellChunk(ctx: Ctx, round: Round, memberIds: readonly MemberId[]): Promise<void> {
    const seen = await this.notices(this.database, ctx, round, memberIds);
    if (seen.size === 0) return;
    await this.unitOfWork.run('expiry.tell', async (tx) => {
      const locked = await this.memberLock.lockMany(tx, [...seen.keys()]);
      const ids = locked.map(({ id }) => id);
      await this.tell(tx, ctx, round, await this.notices(tx, ctx, round, ids));
    });
  }

  private async tell(
    tx: Tx,
    ctx: Ctx,
    { kind, today }: Round,
    notices: ReadonlyMap<MemberId, ExpiryNotice<Ending>>,
  ): Promise<void> {
    const type = kind === 'points' ? ('points_expiring' as const) : ('coupon_expiring' as const);
    const told = [...notices];
    await this.messenger.planMany(
      tx,
      ctx,
      told.map(([memberId, { fields }]) => ({
        ...{ memberId, type, fields, dedupe: `${kind}-expiring:${today}` },
      })),
    );
    const items = told.flatMap(([memberId, notice]) =>
      notice.told.map(({ item, lastDay }) => ({ memberId, item, lastDay })),
    );
    await this.told.insert(tx, kind, items, today);
  }

  private async notices(
    reader: Reader,
    ctx: Ctx,
    { kind, days, today, until }: Round,
    memberIds: readonly MemberId[],
  ): Promise<Map<MemberId, ExpiryNotice<Ending>>> {
    const told = await this.told.of(reader, kind, memberIds);
    return this.sources.notices(reader, kind, {
      memberIds,
      told,
      now: ctx.now,
      until,
      today,
      days,
    });
  }

  private async forget(today: BusinessDay): Promise<void> {
    for (;;) {
      const forgotten = await this.unitOfWork.run('expiry.forget', (tx) =>
        this.told.forget(tx, today, FORGET_CHUNK),
      );
      if (forgotten < FORGET_CHUNK) return;
    }
  }
}
