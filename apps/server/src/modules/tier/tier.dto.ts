import { TIER_CAUSES, TIER_METRICS, type TierCause, type TierMetric } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/index.js';
import { TierBenefitsDto } from './tier-benefits.dto.js';
import { TierPolicyDto } from './tier-policy.dto.js';

const COLOUR = { pattern: /^#[0-9a-fA-F]{6}$/, min: 7, max: 7, form: '颜色写作 #RRGGBB' };

export class CardFaceDto {
  @TextField(COLOUR) from!: string;
  @TextField(COLOUR) to!: string;
  @TextField(COLOUR) text!: string;
}

export class TierEditRequest {
  @TextField({ max: 16 }) name!: string;
  @IntegerField({ description: 'metric to enter the tier; fen when the metric is spend' })
  enter!: number;
  @IntegerField({ description: 'metric of a period to keep the tier' }) keep!: number;
  @IntegerField({ min: 100, max: 1000, description: 'points of the tier, in percent of the base' })
  pointsPercent!: number;
  @IntegerField({ min: 1, max: 100, description: 'what members of the tier pay, in percent' })
  payPercent!: number;
  @ObjectField(() => CardFaceDto) cardFace!: CardFaceDto;
}

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '编号只能用字母、数字、- 和 _' };

export class TierThresholdsDto {
  @TextField(CODE) code!: string;
  @IntegerField({ description: 'metric to enter; fen when the metric is spend' }) enter!: number;
  @IntegerField({ description: 'metric of a period to keep the tier' }) keep!: number;
  @IntegerField({ min: 100, max: 1000, description: 'of the base' }) pointsPercent!: number;
}

export class TierThresholdsChange {
  @ListField(() => TierThresholdsDto, { min: 1, max: 50 }) tiers!: TierThresholdsDto[];
}

export class TierCard extends TierEditRequest {
  @TextField() code!: string;
  @IntegerField() rank!: number;
  @TextListField({ description: 'in words' }) benefits!: string[];
  @ObjectField(() => TierBenefitsDto) benefitTerms!: TierBenefitsDto;
}

export class TierCardList {
  @ListField(() => TierCard) items!: TierCard[];
}

export class TierConsoleItem extends TierCard {
  @IntegerField() members!: number;
  @IntegerField({ description: 'whose period is over and may still be kept' }) inGrace!: number;
  @IntegerField({ description: 'whose period ends within 30 days' }) endingSoon!: number;
}

export class TierConsoleList {
  @ListField(() => TierConsoleItem) items!: TierConsoleItem[];
  @ChoiceField(TIER_METRICS, { description: 'what thresholds count' }) metric!: TierMetric;
  @ObjectField(() => TierPolicyDto) policy!: TierPolicyDto;
}

export class NextTierView {
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField() missing!: number;
}

export class KeepView {
  @IntegerField() missing!: number;
  @DayField({ description: 'last day' }) by!: string;
}

export class TierView {
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField() rank!: number;
  @DayField({ nullable: true }) validUntil!: string | null;
  @IntegerField({ description: 'in the window to enter a tier' }) metric!: number;
  @ChoiceField(TIER_METRICS, { description: 'what the metric counts' }) metricKind!: TierMetric;
  @ObjectField(() => CardFaceDto) cardFace!: CardFaceDto;
  @ObjectField(() => NextTierView, { optional: true }) nextTier?: NextTierView;
  @ObjectField(() => KeepView, { optional: true }) keep?: KeepView;
}

export class AssignTierRequest {
  @TextField({ max: 32 }) tierCode!: string;
  @DayField({ description: 'last day of the tier' }) until!: string;
  @TextField({ min: 2, max: 200 }) reason!: string;
}

/** What a member reads of their own history: a reason is written for the staff. */
export class OwnTierChange {
  @TextField({ nullable: true, description: 'name of the tier before' }) fromName!: string | null;
  @TextField() toName!: string;
  @ChoiceField(TIER_CAUSES) cause!: TierCause;
  @InstantField() changedAt!: Date;
  @DayField({ nullable: true }) validUntil!: string | null;
}

export class OwnTierChanges {
  @ListField(() => OwnTierChange, { description: 'newest first' }) items!: OwnTierChange[];
}

export class TierChangeView {
  @TextField({ nullable: true }) fromCode!: string | null;
  @TextField() toCode!: string;
  @ChoiceField(TIER_CAUSES) cause!: TierCause;
  @IntegerField() metric!: number;
  @InstantField() changedAt!: Date;
  @DayField({ nullable: true }) validUntil!: string | null;
  @TextField({ nullable: true, description: 'of a change by hand' }) reason!: string | null;
}
