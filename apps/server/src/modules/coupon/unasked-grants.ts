/**
 * Coupons that nobody asked for: welcome, birthday, tier, campaign, order, referral, and what was
 * missed of them. Inside the caller's transaction, which holds the members' rows.
 *
 * Guarantees: each is given, or stands in `missed_grant` with the reason, in the same unit of work:
 * none is left out in silence. A source gives a member one, by the coupon's unique key; a missed grant
 * has one row however often it fails, by the same key; given after all, its row is settled in that unit.
 * Who was closed (nobody owes it any more) is left out for good. Stock comes last, before the rows of
 * what it gave and what it missed.
 */
import { Injectable } from '@nestjs/common';
import type { CouponSource, MissedGrantReason } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  invariant,
  type MemberId,
  newId,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { Coupon, CouponCause } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { validitySpan } from './coupon-validity.rules.js';
import { MissedGrantRepository } from './missed-grant.repository.js';
import { missedReason } from './missed-grant.rules.js';
import { type Owed, owedKey } from './missed-grant.types.js';
import { newCoupon } from './new-coupon.js';
import { StockRepository } from './stock.repository.js';
import { TemplateRepository } from './template.repository.js';

export interface IssueManyRequest {
  memberIds: readonly MemberId[];
  templateCode: string;
  source: CouponCause;
}

export interface Granted {
  issued: Coupon[];
  /** What could not be given for now. */
  left: readonly Owed[];
  /** Why, when somebody does. */
  reason?: MissedGrantReason;
}

@Injectable()
export class UnaskedGrants {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly states: CouponStateRepository,
    private readonly stock: StockRepository,
    private readonly missed: MissedGrantRepository,
    private readonly brand: BrandService,
  ) {}

  /** One coupon of one source for each of many members. 404 TEMPLATE_UNKNOWN. */
  issueMany(tx: Tx, ctx: Ctx, request: IssueManyRequest): Promise<Granted> {
    const { memberIds, templateCode, source } = request;
    const owed = memberIds.map((memberId) => ({ memberId, source }));
    return this.issueEach(tx, ctx, templateCode, owed);
  }

  /** As `issueMany`, each of a source of its own. */
  async issueEach(tx: Tx, ctx: Ctx, templateCode: string, owed: readonly Owed[]): Promise<Granted> {
    const template = await this.templates.findCurrent(tx, templateCode);
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    const { timeZone } = await this.brand.settings();
    const span = validitySpan(template.validity, ctx.now, timeZone);
    const before = await this.missed.listServed(tx, owed);
    const waiting = owed.filter((one) => (before.get(owedKey(one)) ?? 'open') === 'open');
    const spanOf = ({ until = span.until }: Owed) => ({ ...span, until });
    const [due, over] = parted(waiting, (one) => ctx.now < spanOf(one).until);
    const { taken, state } = await this.stock.takeUpTo(tx, templateCode, due.length);
    const served = due.slice(0, taken);
    const issued = served.map((one) =>
      newCoupon(template, spanOf(one), one.memberId, one.source, 1),
    );
    const inserted = await this.states.insertIssued(tx, issued, ctx.now);
    invariant(inserted, 'nobody else serves a member whose row is held here');
    const late = served.filter((one) => before.get(owedKey(one)) === 'open');
    await this.missed.settle(tx, late, { at: ctx.now, by: actorCaller(ctx.actor) });
    const short = due.slice(taken);
    const [tooFew, tooLate] = [missedReason(state, false), missedReason(state, true)];
    await Promise.all([
      this.miss(tx, ctx, short, { templateCode, reason: tooFew }),
      this.miss(tx, ctx, over, { templateCode, reason: tooLate }),
    ]);
    const left = [...short, ...over];
    return left.length > 0
      ? { issued, left, reason: short.length > 0 ? tooFew : tooLate }
      : { issued, left };
  }

  /** Writes down what its own source can't give, as a campaign that has used its budget. */
  async miss(
    tx: Tx,
    ctx: Ctx,
    owed: readonly Owed[],
    { templateCode, reason }: { templateCode: string; reason: MissedGrantReason },
  ): Promise<void> {
    const missed = owed.map((one) => ({ ...one, id: newId('mis') }));
    await this.missed.record(tx, missed, { templateCode, reason, at: ctx.now });
  }

  /** The cause is gone, so what it still owed a member is not given any more. */
  async forgo(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    source: { type: CouponSource; ids: readonly string[] },
    note: string,
  ): Promise<void> {
    const ending = { at: ctx.now, by: actorCaller(ctx.actor), note };
    await this.missed.closeSources(tx, memberId, source, ending);
  }
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
