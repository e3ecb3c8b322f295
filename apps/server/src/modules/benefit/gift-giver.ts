import { Injectable } from '@nestjs/common';
import type { Ctx, MemberId, Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponIssuer, CouponTemplateService, UnaskedGrants } from '../coupon/index.js';
import { lotExpiry, PointsBooks } from '../points/index.js';
import type { UpgradeGift } from '../tier/index.js';
import { type GivenGift, giftSources } from './benefit.rules.js';

export interface GiftOfUpgrade {
  memberId: MemberId;
  changeSeq: number;
  gifts: readonly UpgradeGift[];
}

/** Hands the gifts of an upgrade over, and takes back what is left of them, in the caller's unit. */
@Injectable()
export class GiftGiver {
  constructor(
    private readonly points: PointsBooks,
    private readonly coupons: CouponIssuer,
    private readonly grants: UnaskedGrants,
    private readonly brand: BrandService,
    private readonly templates: CouponTemplateService,
  ) {}

  /** A coupon that has run out keeps nobody from the rest of the gift; it stands among the missed grants. */
  async give(tx: Tx, ctx: Ctx, gift: GiftOfUpgrade): Promise<void> {
    const { memberId, changeSeq, gifts } = gift;
    await this.givePoints(tx, ctx, gift);
    const sources = giftSources(changeSeq, gifts);
    const codes = sources.map(({ templateCode }) => templateCode);
    const known = await this.templates.current(tx, codes);
    for (const { templateCode, sourceId } of sources) {
      if (!known.has(templateCode)) continue;
      const source = { type: 'tier', id: sourceId } as const;
      await this.grants.issueMany(tx, ctx, { memberIds: [memberId], templateCode, source });
    }
  }

  /**
   * Unused coupons are voided; of the points goes what remains of their lots, never more. 409
   * COUPON_HELD while a quote or an order keeps one.
   */
  async takeBack(tx: Tx, ctx: Ctx, memberId: MemberId, gifts: readonly GivenGift[]): Promise<void> {
    const ledger = await this.points.open(tx, memberId, ctx.now);
    const sources = gifts.map(({ changeSeq }) => sourceOf(changeSeq));
    await this.points.recall(tx, ledger, sources);
    for (const of of sources) {
      const source = { type: 'tier', id: `${of.id}-back` } as const;
      ledger.withdraw({ of, reason: 'REFUND', source, occurredAt: ctx.now });
    }
    await this.points.save(tx, ctx, ledger);
    const ids = gifts.flatMap(({ couponSources }) => couponSources);
    await this.grants.forgo(tx, ctx, memberId, { type: 'tier', ids }, '升级已因退款收回');
    for (const id of ids) {
      const given = await this.coupons.givenBy(tx, memberId, { type: 'tier', id });
      await this.coupons.takeBack(tx, ctx, given);
    }
  }

  private async givePoints(tx: Tx, ctx: Ctx, gift: GiftOfUpgrade): Promise<void> {
    const points = gift.gifts.reduce((sum, one) => sum + (one.points ?? 0), 0);
    if (points === 0) return;
    const { points: terms, timeZone } = await this.brand.settings();
    const ledger = await this.points.open(tx, gift.memberId, ctx.now);
    ledger.earn({
      points,
      reason: 'ACTIVITY_UPGRADE',
      source: sourceOf(gift.changeSeq),
      occurredAt: ctx.now,
      availableAt: ctx.now,
      expiresAt: lotExpiry(terms.expiry, ctx.now, timeZone),
    });
    await this.points.save(tx, ctx, ledger);
  }
}

function sourceOf(changeSeq: number) {
  return { type: 'tier', id: `up-${changeSeq}` } as const;
}
