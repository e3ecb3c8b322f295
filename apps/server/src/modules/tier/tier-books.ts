/**
 * A member's tier inside a unit of work. The caller holds the member's lock (MemberLock), which
 * guards `member_tier` and `tier_change`; the primary key (member_id, seq) refuses a second change of
 * the same number. Repeating a saved book writes nothing new.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  invariant,
  type MemberId,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { TierRepository } from './tier.repository.js';
import { lowest, newPeriod, type TierChange } from './tier.rules.js';
import { TierService } from './tier.service.js';
import { TierBook } from './tier-book.js';

@Injectable()
export class TierBooks {
  constructor(
    private readonly repository: TierRepository,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
  ) {}

  async open(tx: Tx, memberId: MemberId, now: Date): Promise<TierBook> {
    const [tiers, settings] = await Promise.all([this.tiers.tiers(), this.brand.settings()]);
    const holding = await this.repository.findHolding(tx, memberId);
    if (!holding) throw new AppError('MEMBER_UNKNOWN');
    const history = await this.repository.listHistory(tx, memberId);
    const terms = { tiers, policy: settings.tierPolicy, timeZone: settings.timeZone };
    return new TierBook(terms, now, holding, history);
  }

  async save(tx: Tx, ctx: Ctx, memberId: MemberId, book: TierBook): Promise<void> {
    await this.repository.saveHolding(
      tx,
      memberId,
      book.holding,
      book.evaluateOn,
      book.history.length,
    );
    await this.repository.addChanges(tx, memberId, book.newChanges, actorCaller(ctx.actor));
  }

  /** The lowest tier at joining; history begins at `joinedAt`, which may lie in the past. */
  async start(tx: Tx, ctx: Ctx, memberId: MemberId, joinedAt: Date): Promise<void> {
    const [tiers, settings] = await Promise.all([this.tiers.tiers(), this.brand.settings()]);
    invariant(tiers.length > 0, 'the brand has no tiers yet: apply a brand file first');
    const today = businessDayOf(joinedAt, settings.timeZone);
    const holding = newPeriod(lowest(tiers), tiers, today, settings.tierPolicy);
    const first: TierChange = {
      seq: 1,
      fromCode: null,
      toCode: holding.tierCode,
      cause: 'join',
      metric: 0,
      changedAt: joinedAt,
      validUntil: holding.validUntil,
    };
    await this.repository.saveHolding(tx, memberId, holding, null, 1);
    await this.repository.addChanges(tx, memberId, [first], actorCaller(ctx.actor));
  }
}
