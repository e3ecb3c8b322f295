import { COUPON_KINDS, COUPON_STATES, type CouponKind, type CouponState } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FenField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  PageQuery,
  TextField,
  TextListField,
} from '../../../platform/index.js';
import { CENTRE_REASONS, type CentreReason } from '../centre.rules.js';

const CODES = { optional: true, min: 1, max: 500, itemMax: 64 };

export class CouponScopeDto {
  @TextListField(CODES) stores?: string[];
  @TextListField(CODES) storeTags?: string[];
  @TextListField(CODES) products?: string[];
  @TextListField(CODES) categories?: string[];
  @TextListField(CODES) excludeProducts?: string[];
  @TextListField(CODES) excludeCategories?: string[];
  @TextListField(CODES) tiers?: string[];
  @TextListField(CODES) channels?: string[];
}

/** What people are shown of a template. */
export class TemplateView {
  @TextField() code!: string;
  @TextField() name!: string;
  @ChoiceField(COUPON_KINDS) kind!: CouponKind;
  @FenField({ optional: true }) amountOffFen?: number;
  @IntegerField({ optional: true, description: '88 is 8.8 折' }) payPercent?: number;
  @FenField({ optional: true, description: 'the most a percentage takes off' }) capFen?: number;
  @FenField({ optional: true }) thresholdFen?: number;
  @FenField({ optional: true, description: 'what one unit costs with a fixed_price' })
  priceFen?: number;
  @IntegerField({ optional: true, description: 'how often a pass is good' }) uses?: number;
  @TextField({ description: 'what it is worth, in words' }) description!: string;
  @TextField({ description: 'when it is good, in words' }) validityText!: string;
  @ObjectField(() => CouponScopeDto, { optional: true }) scope?: CouponScopeDto;
}

export class CouponView {
  @IdField('cpn') id!: string;
  @TextField({ description: '16 symbols, read aloud in groups of four' }) code!: string;
  @ChoiceField(COUPON_STATES) state!: CouponState;
  @ObjectField(() => TemplateView) template!: TemplateView;
  @DayField({ description: 'first good day' }) validFrom!: string;
  @DayField({ description: 'last good day' }) validUntil!: string;
  @IntegerField({ optional: true, description: 'of a pass' }) usesLeft?: number;
  @FlagField({ description: 'may be given to a friend now' }) transferable!: boolean;
  @InstantField({ optional: true }) redeemedAt?: Date;
  @TextField({ optional: true, description: 'where it was redeemed' }) storeName?: string;
}

export class CouponUseView {
  @InstantField() redeemedAt!: Date;
  @TextField() storeName!: string;
}

export class CouponDetail extends CouponView {
  @TextListField({ description: 'where, when, on what and with what, in plain sentences' })
  rules!: string[];
  @ListField(() => CouponUseView, { description: 'newest first' }) redemptions!: CouponUseView[];
  @InstantField({ optional: true, description: 'until when a quote or an order keeps it' })
  heldUntil?: Date;
}

export class CouponPage extends PageOf(CouponView) {}

export class CouponQuery extends PageQuery {
  @ChoiceField(COUPON_STATES, { optional: true }) state?: CouponState;
}

export class CentreItem {
  @ObjectField(() => TemplateView) template!: TemplateView;
  @TextListField({ description: 'its rules in plain sentences' }) rules!: string[];
  @FlagField() claimable!: boolean;
  @ChoiceField(CENTRE_REASONS, { optional: true }) why?: CentreReason;
  @IntegerField({ optional: true, description: 'in stock; absent without a limit' }) left?: number;
  @IntegerField({ description: 'how many this member has claimed' }) claimed!: number;
}

export class CentreList {
  @ListField(() => CentreItem) items!: CentreItem[];
}
