import { Injectable } from '@nestjs/common';
import type { Ctx, MemberId, Reader, Tx } from '../../platform/index.js';
import { CouponTemplateService, UnaskedGrants } from '../coupon/index.js';
import type { PackCoupon } from '../tier/index.js';

/** What a tier's members get in a month. */
export interface Pack {
  tierCode: string;
  /** `2026-03` */
  month: string;
  coupons: readonly PackCoupon[];
}

/** Gives a month's coupons to many members, whose rows the caller holds. */
@Injectable()
export class PackGiver {
  constructor(
    private readonly coupons: UnaskedGrants,
    private readonly templates: CouponTemplateService,
  ) {}

  /** The coupons of a pack whose templates are there. */
  async known(reader: Reader, pack: readonly PackCoupon[]): Promise<PackCoupon[]> {
    if (pack.length === 0) return [];
    const codes = pack.map(({ coupon }) => coupon);
    const templates = await this.templates.current(reader, codes);
    return pack.filter(({ coupon }) => templates.has(coupon));
  }

  /** Gives who has all of it by now; the others miss what ran out of stock. */
  async give(tx: Tx, ctx: Ctx, pack: Pack, memberIds: readonly MemberId[]): Promise<MemberId[]> {
    const missed = new Set<MemberId>();
    if (memberIds.length === 0) return [];
    for (const { templateCode, id } of sourcesOf(pack)) {
      const source = { type: 'tier', id } as const;
      const asked = { memberIds, templateCode, source };
      const given = await this.coupons.issueMany(tx, ctx, asked);
      for (const { memberId } of given.left) missed.add(memberId);
    }
    return memberIds.filter((memberId) => !missed.has(memberId));
  }
}

/** One source a coupon. The tier is not in it: who changes tiers in a month gets no second pack. */
function sourcesOf({ month, coupons }: Pack): { templateCode: string; id: string }[] {
  return coupons.flatMap(({ coupon, quantity }, i) =>
    Array.from({ length: quantity }, (_, turn) => ({
      templateCode: coupon,
      id: `pack-${month}-${i}-${turn}`,
    })),
  );
}
