/**
 * Redeems coupons, inside the caller's transaction.
 *
 * Guarantees: a coupon is redeemed once. Two clerks at the same coupon are put in line by the
 * member's row; the UPDATE that asks for state 'issued' decides. Who comes second reads the
 * committed state, and is told when and where the first was. Locks: the member's row (here, or by
 * the caller for orders), then the member's coupons in the order of their ids.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  type Id,
  invariant,
  type MemberId,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { TierBooks } from '../tier/index.js';
import { type CartConflict, type CartLine, ownerConflict, redeemInCart } from './cart.rules.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon, Holder } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { newRedemption, type Place } from './new-redemption.js';
import { type Redemption, RedemptionRepository } from './redemption.repository.js';
import { type Presentation, redemptionRefusal, reductionOf } from './redemption.rules.js';

export interface RedeemRequest extends Place {
  /** As found by its code, before any lock. */
  coupon: Coupon;
  /** The member who showed a member code. */
  memberId?: MemberId;
  orderAmountFen?: number;
}

export interface OrderRedeemRequest extends Place {
  memberId: MemberId;
  codes: readonly string[];
  orderId: Id<'ord'>;
  paidAt: Date;
  /** In whose name coupons were held. */
  holder?: Holder;
  lines: readonly CartLine[];
}

@Injectable()
export class CouponRedeemer {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly redemptions: RedemptionRepository,
    private readonly memberLock: MemberLock,
    private readonly tierBooks: TierBooks,
    private readonly brand: BrandService,
  ) {}

  /** Refuses with each COUPON_… of the redemption door but COUPON_MALFORMED and COUPON_UNKNOWN. */
  async redeem(
    tx: Tx,
    ctx: Ctx,
    request: RedeemRequest,
  ): Promise<{ coupon: Coupon; redemption: Redemption }> {
    await this.memberLock.lock(tx, request.coupon.memberId);
    const [coupon] = await this.states.lock(tx, [request.coupon]);
    invariant(coupon, 'a coupon that was found by its code is never deleted');
    const shown = await this.presentation(tx, [coupon], { ...request, at: ctx.now, now: ctx.now });
    const amountFen = request.orderAmountFen;
    const refusal = redemptionRefusal(coupon, { ...shown, amountFen });
    if (refusal) throw new AppError(refusal.code, refusal.details);
    const worth =
      coupon.template.terms.kind === 'voucher' || amountFen === undefined
        ? {}
        : {
            orderAmountFen: amountFen,
            reductionFen: reductionOf(coupon.template.terms, amountFen),
          };
    const redemption = { ...newRedemption(ctx, coupon, request, ctx.now), ...worth };
    await this.write(tx, [coupon], [redemption], { now: ctx.now });
    const { storeCode } = request;
    return {
      coupon: {
        ...coupon,
        state: 'redeemed',
        redeemedAt: ctx.now,
        redeemedStore: storeCode,
        hold: undefined,
      },
      redemption,
    };
  }

  /**
   * Redeems the coupons of an order as of its `paidAt`, in the order of `codes`; the caller holds the
   * member's row. Coupons that can't be used come back as conflicts: they refuse an order unless it
   * is settled, and a caller that throws takes the other redemptions back with it.
   */
  async redeemInOrder(
    tx: Tx,
    ctx: Ctx,
    request: OrderRedeemRequest,
  ): Promise<{ redeemed: { code: string; reductionFen: number }[]; conflicts: CartConflict[] }> {
    const { orderId, paidAt, memberId } = request;
    const codes = [...new Set(request.codes)];
    const found = await this.coupons.listByCodes(tx, codes);
    const foreign = codes.flatMap((code) => ownerConflict(code, found, memberId));
    const own = codes.flatMap((code) =>
      found.filter((coupon) => coupon.code === code && coupon.memberId === memberId),
    );
    const coupons = await this.states.lock(tx, own);
    const at = { at: paidAt, now: ctx.now, holder: request.holder };
    const shown = await this.presentation(tx, coupons, { ...request, ...at });
    const cart = redeemInCart(coupons, request.lines, shown);
    const redemptions = cart.redeemed.map(({ coupon, amountFen, reductionFen }) => ({
      ...newRedemption(ctx, coupon, request, paidAt),
      orderId,
      orderAmountFen: amountFen,
      reductionFen,
    }));
    await this.write(
      tx,
      cart.redeemed.map(({ coupon }) => coupon),
      redemptions,
      at,
    );
    return {
      redeemed: cart.redeemed.map(({ coupon, reductionFen }) => ({
        code: coupon.code,
        reductionFen,
      })),
      conflicts: [...foreign, ...cart.conflicts],
    };
  }

  /** The member's tier is asked only when a coupon cares for it. */
  private async presentation(
    tx: Tx,
    coupons: readonly Coupon[],
    place: {
      memberId?: MemberId;
      storeCode: string;
      channel: string;
      at: Date;
      now: Date;
      holder?: Holder;
    },
  ): Promise<Omit<Presentation, 'amountFen'>> {
    const { timeZone } = await this.brand.settings();
    const { memberId, storeCode, channel, at, now, holder } = place;
    const picky = coupons.find((coupon) => coupon.template.terms.scope?.tiers);
    const book = picky && (await this.tierBooks.open(tx, picky.memberId, at));
    const tierCode = book?.tierAt(at).code;
    return { at, now, holder, zone: timeZone, memberId, storeCode, channel, tierCode };
  }

  private async write(
    tx: Tx,
    coupons: readonly Coupon[],
    redemptions: readonly Redemption[],
    claim: { now: Date; holder?: Holder },
  ): Promise<void> {
    const [redemption] = redemptions;
    if (!redemption) return;
    const { redeemedAt, storeCode } = redemption;
    const free = await this.states.redeem(tx, coupons, { ...claim, redeemedAt, storeCode });
    invariant(free, 'coupons that were locked and free are still free');
    await this.redemptions.insert(tx, redemptions);
  }
}
