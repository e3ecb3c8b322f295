import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  ChoiceField,
  DayField,
  FenField,
  FlagField,
  IntegerField,
  ListField,
  MapField,
  ObjectField,
  PointsField,
  TextField,
  TextListField,
} from '../../../platform/index.js';

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '编号只能用字母、数字、- 和 _' };
const CODES = { optional: true, min: 1, max: 500, itemMax: 32 };
const WORDS = { optional: true, min: 1, max: 1000, itemMax: 64 };
const KINDS = ['birthday_month', 'member_day'] as const;

function MonthDaysField(): PropertyDecorator {
  const each = { each: true, message: '必须是 1 到 31' };
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 31 },
      description: 'of a member day',
    }),
    IsOptional(),
    IsArray({ message: '必须是列表' }),
    ArrayMinSize(1, { message: '至少 1 项' }),
    ArrayUnique({ message: '不能重复' }),
    IsInt(each),
    Min(1, each),
    Max(31, each),
  );
}

class RateDto {
  @IntegerField({ min: 1, max: 10_000 }) points!: number;
  @IntegerField({ min: 1, max: 1_000_000 }) perFen!: number;
}

class OffsetDto {
  @IntegerField({ min: 1, max: 1_000_000 }) pointsPerYuan!: number;
  @IntegerField({ min: 1, max: 100, description: 'of what is left to pay' })
  maxSharePercent!: number;
}

class CapsDto {
  @PointsField({ optional: true, min: 1 }) perOrder?: number;
  @PointsField({ optional: true, min: 1, description: 'and business day of paidAt' })
  perMemberDay?: number;
}

class ExclusionDto {
  @TextListField({ ...WORDS, min: 0 }) products?: string[];
  @TextListField({ ...WORDS, min: 0 }) categories?: string[];
  @TextListField({ ...CODES, min: 0 }) stores?: string[];
}

class AdjustmentLimitDto {
  @PointsField({ description: 'above so many points a second person approves' })
  secondPersonAbove!: number;
}

class TransferLimitsDto {
  @PointsField({ min: 1, description: 'at least so many in one' }) minPoints!: number;
  @PointsField({ min: 1, description: 'at most so many a day' }) maxPerDay!: number;
}

export class MultiplierDto {
  @TextField(CODE) code!: string;
  @ChoiceField(KINDS) kind!: (typeof KINDS)[number];
  @IntegerField({ min: 100, max: 1000, description: 'of the base; 200 doubles it' })
  pointsPercent!: number;
  @MonthDaysField() daysOfMonth?: number[];
}

export class PointsCampaignDto {
  @TextField(CODE) code!: string;
  @TextField({ optional: true, max: 32 }) name?: string;
  @DayField() from!: string;
  @DayField({ description: 'the last day' }) until!: string;
  @IntegerField({ min: 101, max: 1000, description: 'of the base; 150 gives half as much again' })
  pointsPercent!: number;
  @TextListField(CODES) stores?: string[];
  @TextListField(CODES) tiers?: string[];
  @TextListField(WORDS) products?: string[];
  @TextListField(WORDS) categories?: string[];
}

/** The points settings that a marketer changes; with the names of the brand file. */
export class PointsRulesDto {
  @ObjectField(() => RateDto) rate!: RateDto;
  @IntegerField({ max: 365 }) availableAfterDays!: number;
  @TextField({
    max: 16,
    pattern: /^(end_of_next_year|never|months:[1-9]\d{0,2})$/,
    form: '写作 end_of_next_year、never 或 months:N',
  })
  expiry!: 'end_of_next_year' | 'never' | `months:${number}`;
  @IntegerField({ min: 1, max: 365 }) returnGraceDays!: number;
  @ObjectField(() => OffsetDto, { optional: true, description: 'absent: points pay nothing' })
  offset?: OffsetDto;
  @ObjectField(() => CapsDto, { optional: true }) caps?: CapsDto;
  @ObjectField(() => ExclusionDto, { optional: true, description: 'what earns nothing' })
  exclude?: ExclusionDto;
  @ObjectField(() => AdjustmentLimitDto, {
    optional: true,
    description: 'absent: one person is always enough',
  })
  adjustments?: AdjustmentLimitDto;
  @ObjectField(() => TransferLimitsDto, { optional: true, description: 'absent: no transfers' })
  transfers?: TransferLimitsDto;
  @MapField({ values: { type: 'integer', minimum: 1 }, description: 'points by activity' })
  activities!: Record<string, number>;
  @ListField(() => MultiplierDto, { max: 50, description: 'their order is that of the caps' })
  multipliers!: MultiplierDto[];
  @ListField(() => PointsCampaignDto, { max: 200 }) campaigns!: PointsCampaignDto[];
}

export class PointsRulesView {
  @ObjectField(() => PointsRulesDto) rules!: PointsRulesDto;
  @TextField({ description: 'of these rules; a change names the one it began with' })
  revision!: string;
}

export class PointsRulesChange {
  @TextField({ max: 64 }) revision!: string;
  @ObjectField(() => PointsRulesDto) rules!: PointsRulesDto;
}

class SampleOrderDto {
  @FenField() paidFen!: number;
  @TextField(CODE) storeCode!: string;
  @TextField(CODE) tierCode!: string;
  @DayField() day!: string;
  @FlagField({ description: 'in the month of the member’s birthday' }) birthdayMonth!: boolean;
}

export class PointsPreviewRequest {
  @ObjectField(() => PointsRulesDto) rules!: PointsRulesDto;
  @ObjectField(() => SampleOrderDto) sample!: SampleOrderDto;
}

class PreviewedEarning {
  @TextField() reason!: string;
  @PointsField() points!: number;
}

export class PointsPreview {
  @ListField(() => PreviewedEarning) earnings!: PreviewedEarning[];
  @PointsField() points!: number;
  @DayField({ description: 'when they can be used' }) availableOn!: string;
  @DayField({ nullable: true, description: 'null: never ends' }) lastDay!: string | null;
}
