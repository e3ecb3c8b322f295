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
import { StoreService } from '../store/index.js';
import { TierBooks } from '../tier/index.js';
import type { Coupon, Holder } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { newRedemption, type Place } from './new-redemption.js';
import { type Redemption, RedemptionRepository } from './redemption.repository.js';
import {
  needsAmount,
  type Presentation,
  type Refusal,
  redemptionRefusal,
  reductionOf,
} from './redemption.rules.js';

export interface RedeemRequest extends Place {
  /** As found by its code, before any lock. */
  coupon: Coupon;
  /** The member who showed a member code. */
  memberId?: MemberId;
  orderAmountFen?: number;
}

export interface OrderRedeemRequest extends Place {
  orderId: Id<'ord'>;
  paidAt: Date;
  /** In whose name coupons were held. */
  holder?: Holder;
}

/** A coupon that reduces an order: what it found of the goods in its scope, and what it took off. */
export interface OrderCoupon {
  coupon: Coupon;
  amountFen: number;
  reductionFen: number;
}

@Injectable()
export class CouponRedeemer {
  constructor(
    private readonly states: CouponStateRepository,
    private readonly redemptions: RedemptionRepository,
    private readonly memberLock: MemberLock,
    private readonly tierBooks: TierBooks,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
  ) {}

  /** Refuses with each COUPON_… of the redemption door but COUPON_MALFORMED and COUPON_UNKNOWN. */
  async redeem(
    tx: Tx,
    ctx: Ctx,
    request: RedeemRequest,
  ): Promise<{ coupon: Coupon; redemption: Redemption }> {
    const [, [coupon]] = await Promise.all([
      this.memberLock.lock(tx, request.coupon.memberId),
      this.states.lock(tx, [request.coupon]),
    ]);
    invariant(coupon, 'a coupon that was found by its code is never deleted');
    const shown = await this.presentation(tx, [coupon], { ...request, at: ctx.now, now: ctx.now });
    const amountFen = request.orderAmountFen;
    const refusal = redemptionRefusal(coupon, { ...shown, amountFen });
    if (refusal) throw await this.refused(tx, coupon, refusal);
    const worth =
      !needsAmount(coupon.template.terms.kind) || amountFen === undefined
        ? {}
        : {
            orderAmountFen: amountFen,
            reductionFen: reductionOf(coupon.template.terms, amountFen),
          };
    const redemption = { ...newRedemption(ctx, coupon, request, ctx.now), ...worth };
    if (coupon.usesLeft === undefined)
      await this.write(tx, [coupon], [redemption], { now: ctx.now });
    else await this.usePass(tx, coupon, redemption);
    const { storeCode } = request;
    return {
      coupon: {
        ...coupon,
        ...stateAfterUse(coupon),
        redeemedAt: ctx.now,
        redeemedStore: storeCode,
        hold: undefined,
      },
      redemption,
    };
  }

  /** Redeems the coupons of an order as of its `paidAt`: CartCoupons locked them, and found them free. */
  async redeemInOrder(
    tx: Tx,
    ctx: Ctx,
    request: OrderRedeemRequest,
    taken: readonly OrderCoupon[],
  ): Promise<void> {
    const { orderId, paidAt, holder } = request;
    const redemptions = taken.map(({ coupon, amountFen, reductionFen }) => ({
      ...newRedemption(ctx, coupon, request, paidAt),
      orderId,
      orderAmountFen: amountFen,
      reductionFen,
    }));
    const coupons = taken.map(({ coupon }) => coupon);
    await this.write(tx, coupons, redemptions, { now: ctx.now, holder });
  }

  /** Who comes second is told who was first, where and when. */
  private async refused(tx: Tx, coupon: Coupon, { code, details }: Refusal): Promise<AppError> {
    if (code !== 'COUPON_ALREADY_REDEEMED') return new AppError(code, details);
    const [last] = await this.redemptions.listOfCoupon(tx, coupon.memberId, coupon.id);
    return new AppError(code, { ...details, redeemedBy: last?.redeemedBy });
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
    },
  ): Promise<Omit<Presentation, 'amountFen'>> {
    const { timeZone } = await this.brand.settings();
    const { memberId, storeCode, channel, at, now } = place;
    const storeTags = (await this.stores.find(storeCode))?.tags;
    const picky = coupons.find((coupon) => coupon.template.terms.scope?.tiers);
    const book = picky && (await this.tierBooks.open(tx, picky.memberId, at));
    const tierCode = book?.tierAt(at).code;
    return { at, now, zone: timeZone, memberId, storeCode, storeTags, channel, tierCode };
  }

  private async usePass(tx: Tx, pass: Coupon, redemption: Redemption): Promise<void> {
    const { redeemedAt, storeCode } = redemption;
    const [used] = await Promise.all([
      this.states.use(tx, pass, { now: redeemedAt, redeemedAt, storeCode }),
      this.redemptions.insert(tx, [redemption]),
    ]);
    invariant(used, 'a pass that was locked and had a use left still has it');
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
    const [free] = await Promise.all([
      this.states.redeem(tx, coupons, { ...claim, redeemedAt, storeCode }),
      this.redemptions.insert(tx, redemptions),
    ]);
    invariant(free, 'coupons that were locked and free are still free');
  }
}

/** A coupon is used up at once, a pass when no use is left. */
function stateAfterUse({ usesLeft = 1, template }: Coupon): Pick<Coupon, 'state' | 'usesLeft'> {
  const left = usesLeft - 1;
  return {
    state: left === 0 ? 'redeemed' : 'issued',
    usesLeft: template.terms.uses === undefined ? undefined : left,
  };
}
