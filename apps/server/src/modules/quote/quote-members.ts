import { Injectable } from '@nestjs/common';
import { isCouponCode } from '@shuke/shared';
import type { Ctx, Tx } from '../../platform/index.js';
import { CartCoupons, type ShownCoupon } from '../coupon/index.js';
import { MemberCodes, type MemberRow, MemberService } from '../member/index.js';
import { PointsViews } from '../points/index.js';
import { type Tier, TierBooks } from '../tier/index.js';
import type { AskedQuote } from './quote-intake.js';

/** A member as a quote sees them. */
export interface QuoteMember {
  member: MemberRow;
  /** A member code was shown. */
  identified: boolean;
  /** Held at the instant that is quoted for. */
  tier: Tier;
  shown: ShownCoupon[];
  /** Points that could be spent now. */
  spendable: number;
}

/** Who a quote is for, and what they bring. */
@Injectable()
export class QuoteMembers {
  constructor(
    private readonly members: MemberService,
    private readonly codes: MemberCodes,
    private readonly cartCoupons: CartCoupons,
    private readonly points: PointsViews,
    private readonly tiers: TierBooks,
  ) {}

  /** Null: somebody without a member number. Throws MEMBER_CODE_INVALID, MEMBER_CODE_USED, MEMBER_UNKNOWN. */
  async find(tx: Tx, ctx: Ctx, asked: AskedQuote): Promise<QuoteMember | null> {
    const member = await this.memberOf(tx, ctx, asked);
    if (!member) return null;
    const { storeCode, channel, at, codes = [] } = asked;
    const tier = (await this.tiers.open(tx, member.id, ctx.now)).tierAt(at);
    const place = {
      memberId: member.id,
      tierCode: tier.code,
      storeCode,
      channel,
      at,
      now: ctx.now,
    };
    const shown = await this.cartCoupons.list(tx, codes.filter(isCouponCode), place);
    const { available, held } = await this.points.of(tx, member.id, ctx.now);
    const spendable = Math.max(0, available - held);
    const identified = asked.memberCode !== undefined;
    return { member, identified, tier, shown: [...shown, ...codes.flatMap(typo)], spendable };
  }

  /** A code is shown by somebody who stands there now, whatever instant they ask about. */
  private async memberOf(tx: Tx, ctx: Ctx, asked: AskedQuote): Promise<MemberRow | null> {
    const { memberCode, memberNo, storeCode } = asked;
    if (memberCode === undefined) {
      return memberNo === undefined ? null : this.members.getByNo(tx, memberNo);
    }
    const memberId = await this.codes.identify(tx, ctx, memberCode, { storeCode, at: ctx.now });
    return this.members.getById(tx, memberId);
  }
}

function typo(code: string): ShownCoupon[] {
  if (isCouponCode(code)) return [];
  return [{ code, coupon: null, refusal: { code: 'COUPON_MALFORMED' } }];
}
