/**
 * Members' tiers inside a unit of work. The caller holds the members' locks (MemberLock), which
 * guard `member_tier` and `tier_change`; the primary key (member_id, seq) refuses a second change of
 * the same number. Repeating a saved book writes nothing new. Each change leaves an event behind.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf, type TierCause } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  invariant,
  type MemberId,
  Outbox,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { newPeriod } from './period.rules.js';
import type { TierChange } from './standing.rules.js';
import { lowest } from './tier.rules.js';
import { TierService } from './tier.service.js';
import { TierBook } from './tier-book.js';
import type { TierTerms } from './tier-book.types.js';
import { type SavedTier, TierHistoryRepository } from './tier-history.repository.js';

/** Written with a change of a member's tier, joining excepted. */
export const TIER_CHANGED = 'tier.changed';

export interface TierChanged {
  memberId: MemberId;
  /** The change's number in the member's history. */
  seq: number;
  fromCode: string;
  toCode: string;
  cause: TierCause;
}

@Injectable()
export class TierBooks {
  constructor(
    private readonly repository: TierHistoryRepository,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
    private readonly outbox: Outbox,
  ) {}

  /** Throws 404 MEMBER_UNKNOWN. */
  async open(tx: Tx, memberId: MemberId, now: Date): Promise<TierBook> {
    const [book] = await this.openMany(tx, [memberId], now);
    if (!book) throw new AppError('MEMBER_UNKNOWN');
    return book;
  }

  /** In one statement; who has no tier is left out. */
  async openMany(tx: Tx, memberIds: readonly MemberId[], now: Date): Promise<TierBook[]> {
    const terms = await this.terms();
    const opened = await this.repository.listOpened(tx, memberIds);
    return opened.map((one) => new TierBook(one, terms, now));
  }

  /** Writes what was decided, in a constant number of statements for any number of books. */
  async save(tx: Tx, ctx: Ctx, books: readonly TierBook[]): Promise<void> {
    const changed = books.filter((book) => book.isChanged).map(savedOf);
    const events = changed.flatMap(({ memberId, newChanges }) =>
      newChanges.map((change) => ({
        type: TIER_CHANGED,
        key: memberId,
        payload: changedEvent(memberId, change),
      })),
    );
    await Promise.all([
      this.repository.save(tx, changed, actorCaller(ctx.actor)),
      this.outbox.publish(tx, ctx, ...events),
    ]);
  }

  /** The lowest tier at joining; history begins at `joinedAt`, which may lie in the past. */
  async start(tx: Tx, ctx: Ctx, memberId: MemberId, joinedAt: Date): Promise<void> {
    const { tiers, policy, timeZone } = await this.terms();
    invariant(tiers.length > 0, 'the brand has no tiers yet: apply a brand file first');
    const today = businessDayOf(joinedAt, timeZone);
    const holding = newPeriod(lowest(tiers), tiers, today, policy);
    const first: TierChange = {
      seq: 1,
      fromCode: null,
      toCode: holding.tierCode,
      cause: 'join',
      metric: 0,
      changedAt: joinedAt,
      periodFrom: holding.periodFrom,
      validUntil: holding.validUntil,
      reason: null,
    };
    const joined = { memberId, holding, evaluateOn: null, lastSeq: 1, newChanges: [first] };
    await this.repository.save(tx, [joined], actorCaller(ctx.actor));
  }

  private async terms(): Promise<TierTerms> {
    const [tiers, settings] = await Promise.all([this.tiers.tiers(), this.brand.settings()]);
    return { tiers, policy: settings.tierPolicy, timeZone: settings.timeZone };
  }
}

function savedOf(book: TierBook): SavedTier {
  const { memberId, holding, evaluateOn, history, newChanges } = book;
  return { memberId, holding, evaluateOn, lastSeq: history.length, newChanges };
}

function changedEvent(memberId: MemberId, change: TierChange): TierChanged {
  const { seq, fromCode, toCode, cause } = change;
  invariant(fromCode !== null, 'only joining comes from no tier');
  return { memberId, seq, fromCode, toCode, cause };
}
