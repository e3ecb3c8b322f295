import {
  type BusinessDay,
  EXCHANGE_STATES,
  type ExchangeState,
  REWARD_KINDS,
  REWARD_PERIODS,
  type RewardKind,
  type RewardPeriod,
} from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  PointsField,
  TextField,
} from '../../../platform/index.js';
import { CouponView, TemplateView } from '../../coupon/index.js';
import { MALL_REASONS, type MallReason } from '../mall.rules.js';

const CODE = { max: 40, pattern: /^[A-Za-z0-9_-]+$/, form: '编号写作字母、数字、_ 或 -' };

export class PerPeriodDto {
  @IntegerField({ min: 1, max: 1000 }) times!: number;
  @ChoiceField(REWARD_PERIODS, { description: 'of the brand calendar; weeks begin on Monday' })
  per!: RewardPeriod;
}

export class OnSaleDto {
  @DayField({ optional: true }) from?: BusinessDay;
  @DayField({ optional: true, description: 'last day' }) validUntil?: BusinessDay;
}

export class RewardStoreView {
  @TextField() store!: string;
  @TextField() name!: string;
  @IntegerField({ description: 'in this store' }) left!: number;
}

export class RewardView {
  @TextField() code!: string;
  @TextField() name!: string;
  @TextField({ optional: true, max: 500 }) description?: string;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @PointsField({ description: 'what one costs this member' }) points!: number;
  @PointsField({ optional: true, description: 'what it costs without the price of a tier' })
  regularPoints?: number;
  @ObjectField(() => PerPeriodDto, { optional: true }) perPeriod?: PerPeriodDto;
  @ObjectField(() => OnSaleDto, { optional: true }) onSale?: OnSaleDto;
  @ListField(() => RewardStoreView, {
    optional: true,
    description: 'where a gift can be picked up',
  })
  stores?: RewardStoreView[];
  @ObjectField(() => TemplateView, { optional: true }) template?: TemplateView;
  @IntegerField({ optional: true, description: 'in stock; absent without a limit' }) left?: number;
  @IntegerField({ optional: true, description: 'limit per member' }) perMember?: number;
  @FlagField() exchangeable!: boolean;
  @ChoiceField(MALL_REASONS, { optional: true }) why?: MallReason;
}

export class RewardList {
  @ListField(() => RewardView) items!: RewardView[];
}

export class ExchangeRequest {
  @IntegerField({ optional: true, min: 1, max: 20, description: '1 when absent' })
  quantity?: number;
  @TextField({ optional: true, max: 32, description: 'where it will be picked up' })
  storeCode?: string;
}

export class ExchangeReceipt {
  @IdField('exc') exchangeId!: string;
  @PointsField() pointsSpent!: number;
  @ObjectField(() => CouponView, { optional: true }) coupon?: CouponView;
  @ListField(() => CouponView) coupons!: CouponView[];
}

export class CancelReceipt {
  @IdField('exc') exchangeId!: string;
  @PointsField() pointsReturned!: number;
}

export class ExchangeView {
  @IdField('exc') id!: string;
  @TextField() rewardCode!: string;
  @TextField() rewardName!: string;
  @IntegerField() quantity!: number;
  @PointsField({ description: 'what it cost' }) points!: number;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @TextField({ optional: true, description: 'where it is picked up' }) storeName?: string;
  @ChoiceField(EXCHANGE_STATES) state!: ExchangeState;
  @InstantField() createdAt!: Date;
  @FlagField() cancellable!: boolean;
  @ListField(() => CouponView) coupons!: CouponView[];
}

/** A gift or service that waits at the counter. */
export class WaitingExchangeView {
  @IdField('exc') id!: string;
  @TextField() rewardName!: string;
  @IntegerField() quantity!: number;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @TextField({ optional: true, description: 'the store that the member chose' })
  storeCode?: string;
  @InstantField() createdAt!: Date;
}

export class PickUpRequest {
  @TextField({ max: 32, description: "the clerk's own" }) storeCode!: string;
}

export class PickUpReceipt {
  @IdField('exc') exchangeId!: string;
  @InstantField() pickedUpAt!: Date;
}

export class ExchangePage extends PageOf(ExchangeView) {}

export class TierPointsDto {
  @TextField({ ...CODE }) tier!: string;
  @PointsField({ min: 1 }) points!: number;
}

export class RewardStoreDto {
  @TextField({ ...CODE }) store!: string;
  @IntegerField({ max: 100_000_000 }) stock!: number;
}

/** What a marketer says of a reward; its code is in the path. */
export class RewardRequest {
  @TextField({ max: 32 }) name!: string;
  @TextField({ optional: true, max: 500 }) description?: string;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @TextField({ ...CODE, optional: true, description: 'what a coupon reward gives' })
  couponTemplate?: string;
  @PointsField({ min: 1 }) points!: number;
  @ListField(() => TierPointsDto, { optional: true, max: 20, description: 'prices of tiers' })
  tierPoints?: TierPointsDto[];
  @IntegerField({ optional: true, max: 100_000_000, description: 'absent: no limit' })
  stock?: number;
  @IntegerField({ optional: true, min: 1, max: 1000 }) perMember?: number;
  @ObjectField(() => PerPeriodDto, { optional: true }) perPeriod?: PerPeriodDto;
  @ObjectField(() => OnSaleDto, { optional: true }) onSale?: OnSaleDto;
  @ListField(() => RewardStoreDto, { optional: true, max: 3000, description: 'stock of a gift' })
  stores?: RewardStoreDto[];
}

export class RewardParams {
  @TextField({ ...CODE }) code!: string;
}

/** A reward as the console shows it. */
export class RewardConsoleItem extends RewardRequest {
  @TextField() code!: string;
  @IntegerField({ description: 'exchanged and not cancelled' }) exchanged!: number;
}

export class RewardConsoleList {
  @ListField(() => RewardConsoleItem) items!: RewardConsoleItem[];
}
