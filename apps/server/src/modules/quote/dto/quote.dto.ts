import { ERROR_CODES, type ErrorCode, TIER_METRICS, type TierMetric } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FenField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PointsField,
  TextField,
  TextListField,
} from '../../../platform/index.js';
import { MOST_COUPONS } from '../best-combination.rules.js';
import type { Reduction } from '../cart.types.js';

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '编号只能用字母、数字、- 和 _' };
const KINDS = ['member_price', 'coupon', 'offset'] as const;

export class QuoteLineDto {
  @IntegerField({ min: 1, max: 100_000 }) lineNo!: number;
  @TextField({ max: 64 }) sku!: string;
  @TextField({ min: 0, max: 128, optional: true }) name?: string;
  @TextField({ min: 0, max: 64, optional: true }) category?: string;
  @DecimalField({ places: 3 }) quantity!: number;
  @FenField({ optional: true, description: 'informs only' }) unitPriceFen?: number;
  @FenField({ description: "the line's price before reductions" }) amountFen!: number;
}

class QuoteBody {
  @TextField({ max: 64, optional: true, description: 'lets coupons and points be spent' })
  memberCode?: string;

  @TextField({ max: 10, optional: true, description: 'member price and points to earn only' })
  memberNo?: string;

  @ListField(() => QuoteLineDto, { min: 1, max: 1000 }) lines!: QuoteLineDto[];

  @TextListField({
    optional: true,
    max: MOST_COUPONS,
    itemMax: 32,
    description: 'absent: the best for the member; empty: none',
  })
  couponCodes?: string[];

  @PointsField({ optional: true, description: 'lowered to the largest allowed number' })
  pointsToUse?: number;

  @IntegerField({
    optional: true,
    min: 1,
    max: 900,
    description: 'coupons and points are held until then',
  })
  holdSeconds?: number;
}

export class QuoteRequest extends QuoteBody {
  @TextField({ ...CODE, description: "the key's own" }) channel!: string;
  @TextField(CODE) storeCode!: string;
  @InstantField({ optional: true, description: 'the instant to be quoted for; now' }) at?: Date;
}

/** A clerk's quote: the channel is `counter`, the store the clerk's own. */
export class CounterQuoteRequest extends QuoteBody {
  @TextField({ ...CODE, optional: true }) channel?: string;
  @TextField({ ...CODE, optional: true, description: 'needed by those who work in several stores' })
  storeCode?: string;
  @InstantField({ optional: true }) at?: Date;
}

export class ReductionView {
  @ChoiceField(KINDS) kind!: Reduction['kind'];
  @TextField({ optional: true, description: "the coupon's" }) code?: string;
  @FenField() fen!: number;
}

export class QuotedLineView {
  @IntegerField() lineNo!: number;
  @FenField() amountFen!: number;
  @ListField(() => ReductionView) reductions!: ReductionView[];
  @FenField() payableFen!: number;
}

export class QuotedCouponView {
  @TextField() code!: string;
  @FlagField({ description: 'alone in this cart' }) usable!: boolean;
  @ChoiceField(ERROR_CODES, { optional: true }) why?: ErrorCode;
}

export class QuotedEarningView {
  @TextField() reason!: string;
  @PointsField() points!: number;
}

export class QuotedNextTierView {
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField({ description: '0: this order reaches it' }) missing!: number;
}

export class QuotedKeepView {
  @IntegerField({ description: '0: this order keeps it' }) missing!: number;
  @DayField({ description: 'last day' }) by!: string;
}

/** Where the member stands after this order. */
export class TierProgressView {
  @ChoiceField(TIER_METRICS, { description: 'what is counted; fen when it is spend' })
  metric!: TierMetric;
  @ObjectField(() => QuotedNextTierView, { optional: true }) nextTier?: QuotedNextTierView;
  @ObjectField(() => QuotedKeepView, { optional: true }) keep?: QuotedKeepView;
}

export class QuoteAnswer {
  @TextField() quoteId!: string;
  @ListField(() => QuotedLineView) lines!: QuotedLineView[];
  @FenField() payableFen!: number;
  @ListField(() => QuotedCouponView) coupons!: QuotedCouponView[];
  @PointsField() pointsToUse!: number;
  @PointsField({ description: 'the most that could be used' }) mostPoints!: number;
  @ChoiceField(ERROR_CODES, { optional: true, description: 'why fewer points than asked for' })
  why?: ErrorCode;
  @FenField() offsetFen!: number;
  @ListField(() => QuotedEarningView) pointsToEarn!: QuotedEarningView[];
  @TextField({ nullable: true, description: 'code of the tier' }) tier!: string | null;
  @ObjectField(() => TierProgressView, { nullable: true }) progress!: TierProgressView | null;
  @InstantField({ optional: true, description: 'coupons and points are held until then' })
  heldUntil?: Date;
}

export class QuoteParams {
  @IdField('quo') quoteId!: string;
}
