import { TIER_METRICS, type TierMetric } from '@shuke/shared';
import {
  ChoiceField,
  FlagField,
  IntegerField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/index.js';

const WORDS = { max: 1000, itemMax: 64 };

export class FullPriceDto {
  @TextListField(WORDS) products!: string[];
  @TextListField(WORDS) categories!: string[];
}

const OF_ACTIVITY = { nullable: true, min: 1, max: 1_000_000 };

export class GrowthActivitiesDto {
  @IntegerField({ ...OF_ACTIVITY, description: 'null: none' }) register!: number | null;
  @IntegerField({ ...OF_ACTIVITY, description: 'null: none' }) completeProfile!: number | null;
}

export class TierPolicyDto {
  @ChoiceField(TIER_METRICS, { description: 'what thresholds count' }) metric!: TierMetric;
  @TextField({
    pattern: /^(rolling:[1-9]\d{0,2}|calendar_year|lifetime)$/,
    form: '统计期不对',
    max: 16,
    description: 'rolling:<months>, calendar_year or lifetime',
  })
  window!: string;
  @IntegerField({ nullable: true, min: 1, max: 120, description: 'null: a tier is for ever' })
  validMonths!: number | null;
  @FlagField({ description: 'down by one rank at a time' }) stepDown!: boolean;
  @IntegerField({ max: 365 }) graceDays!: number;
  @FlagField({ description: 'a refund takes the upgrade back' }) revokeOnRefund!: boolean;
  @IntegerField({ max: 180, description: 'days before the end that the member is told; 0: never' })
  noticeDays!: number;
  @IntegerField({ nullable: true, max: 100, description: 'null: no growth value is kept' })
  growthPerYuan!: number | null;
  @ObjectField(() => GrowthActivitiesDto, {
    optional: true,
    description: 'growth value of activities; left out of a change: as before',
  })
  growthActivities?: GrowthActivitiesDto;
  @ObjectField(() => FullPriceDto, {
    optional: true,
    description: 'goods without a member price; left out of a change: as before',
  })
  memberPriceExclude?: FullPriceDto;
}
