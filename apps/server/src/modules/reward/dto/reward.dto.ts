import { EXCHANGE_STATES, type ExchangeState, REWARD_KINDS, type RewardKind } from '@shuke/shared';
import {
  ChoiceField,
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

export class RewardView {
  @TextField() code!: string;
  @TextField() name!: string;
  @TextField({ optional: true, max: 500 }) description?: string;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @PointsField({ description: 'what one costs' }) points!: number;
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
  @ChoiceField(EXCHANGE_STATES) state!: ExchangeState;
  @InstantField() createdAt!: Date;
  @FlagField() cancellable!: boolean;
  @ListField(() => CouponView) coupons!: CouponView[];
}

export class ExchangePage extends PageOf(ExchangeView) {}

/** A reward as the console shows it. */
export class RewardConsoleItem {
  @TextField() code!: string;
  @TextField() name!: string;
  @ChoiceField(REWARD_KINDS) kind!: RewardKind;
  @PointsField() points!: number;
  @TextField() couponTemplate!: string;
  @IntegerField({ optional: true }) stock?: number;
  @IntegerField({ optional: true }) perMember?: number;
  @IntegerField({ description: 'exchanged and not cancelled' }) exchanged!: number;
}

export class RewardConsoleList {
  @ListField(() => RewardConsoleItem) items!: RewardConsoleItem[];
}
