import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  type BusinessDay,
  COST_BEARERS,
  COUPON_KINDS,
  type CostBearer,
  type CouponKind,
  TEMPLATE_STATES,
  type TemplateState,
} from '@shuke/shared';
import { ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  ChoiceField,
  DayField,
  FenField,
  FlagField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../../platform/index.js';
import { CouponScopeDto, TemplateView } from './coupon.dto.js';

const CLOCK = { pattern: /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, form: '时刻写作 HH:MM' };
const GROUP = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '叠加组写作字母、数字、_ 或 -' };

/** 1 is Monday, 7 is Sunday. */
function WeekdaysField(): PropertyDecorator {
  const each = { each: true, message: '必须是 1 到 7' };
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 7 },
      description: 'good days of the week, 1 is Monday; absent: all',
    }),
    IsOptional(),
    IsArray({ message: '必须是列表' }),
    ArrayMinSize(1, { message: '至少 1 项' }),
    ArrayUnique({ message: '不能重复' }),
    IsInt(each),
    Min(1, each),
    Max(7, each),
  );
}

export class ValidityDto {
  @DayField({ optional: true, description: 'first good day; with validUntil' }) from?: string;
  @DayField({ optional: true, description: 'last good day' }) validUntil?: string;
  @IntegerField({ optional: true, max: 3650, description: '0 is the day of issue; with days' })
  afterDays?: number;
  @IntegerField({ optional: true, min: 1, max: 3650 }) days?: number;
}

export class DayRangeDto {
  @DayField() from!: BusinessDay;
  @DayField({ description: 'last day' }) until!: BusinessDay;
}

export class HourRangeDto {
  @TextField(CLOCK) from!: string;
  @TextField({ ...CLOCK, description: 'exclusive' }) until!: string;
}

export class CouponCostDto {
  @FenField({ description: 'of one coupon that is redeemed, a pass with all its uses' })
  costFen!: number;
  @ChoiceField(COST_BEARERS) bearer!: CostBearer;
}

/** What a marketer may change of a template; its code stays. */
export class TemplateChangeRequest {
  @TextField({ max: 60 }) name!: string;
  @TextField({ optional: true, max: 500, description: 'in place of the words we make' })
  description?: string;
  @ChoiceField(COUPON_KINDS) kind!: CouponKind;
  @FenField({ optional: true, min: 1 }) amountOffFen?: number;
  @IntegerField({ optional: true, min: 1, max: 99, description: '88 is 8.8 折' })
  payPercent?: number;
  @FenField({ optional: true, min: 1 }) capFen?: number;
  @FenField({ optional: true }) thresholdFen?: number;
  @FenField({
    optional: true,
    description: 'of a fixed_price: what the dearest unit in scope costs',
  })
  priceFen?: number;
  @IntegerField({
    optional: true,
    min: 1,
    max: 1000,
    description: 'of a pass: how often it is good',
  })
  uses?: number;
  @ObjectField(() => ValidityDto) validity!: ValidityDto;
  @IntegerField({ optional: true, description: 'limits every source; absent: no limit' })
  stock?: number;
  @IntegerField({ optional: true, min: 1, description: 'limits claims; absent: no limit' })
  perMember?: number;
  @IntegerField({ optional: true, min: 1, description: 'limits claims of a business day' })
  perMemberDay?: number;
  @FlagField({ optional: true }) claimable?: boolean;
  @FlagField({ optional: true, description: 'clerks may give it, within their quota' })
  grantable?: boolean;
  @FlagField({ optional: true, description: 'may be given to a friend, once' })
  transferable?: boolean;
  @FlagField({ optional: true, description: 'may be given on by who was given it' })
  transferableAgain?: boolean;
  @ObjectField(() => CouponCostDto, { optional: true }) cost?: CouponCostDto;
  @ObjectField(() => CouponScopeDto, { optional: true }) scope?: CouponScopeDto;
  @ListField(() => DayRangeDto, { optional: true, max: 50 }) blackout?: DayRangeDto[];
  @WeekdaysField() weekdays?: number[];
  @ListField(() => HourRangeDto, { optional: true, max: 10 }) hours?: HourRangeDto[];
  @TextField({ ...GROUP, optional: true }) group?: string;
  @TextListField({ optional: true, max: 50, itemMax: 32 }) combinesWith?: string[];
  @FlagField({ optional: true, description: 'true when absent' })
  combinesWithMemberPrice?: boolean;
}

export class TemplateRequest extends TemplateChangeRequest {
  @TextField({ max: 40, pattern: /^[A-Za-z0-9_-]+$/, form: '编号写作字母、数字、_ 或 -' })
  code!: string;
}

/** A template as the console edits it, with how it fares. */
export class TemplateDetail extends TemplateRequest {
  @IntegerField({ description: 'of the terms; coupons keep the one they were issued under' })
  version!: number;
  @ChoiceField(TEMPLATE_STATES) state!: TemplateState;
  @IntegerField() issued!: number;
  @IntegerField() redeemed!: number;
  @IntegerField() expired!: number;
  @IntegerField() voided!: number;
  @IntegerField({
    optional: true,
    max: Number.MAX_SAFE_INTEGER,
    description: 'cost of what is redeemed, in fen',
  })
  spentFen?: number;
  @TextListField({ description: 'the rules in plain sentences' }) rules!: string[];
  @TextField({ description: 'what it is worth, in words' }) worthText!: string;
  @TextField({ description: 'when it is good, in words' }) validityText!: string;
}

/** A template that is being written, as members will read it. */
export class TemplatePreview {
  @ObjectField(() => TemplateView) template!: TemplateView;
  @TextListField({ description: 'the rules in plain sentences' }) rules!: string[];
}

export class TemplateStateRequest {
  @ChoiceField(TEMPLATE_STATES) state!: TemplateState;
}

export class TemplateDetailList {
  @ListField(() => TemplateDetail) items!: TemplateDetail[];
}
