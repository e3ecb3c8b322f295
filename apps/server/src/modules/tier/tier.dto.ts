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

export class TierCard extends TierEditRequest {
  @TextField() code!: string;
  @IntegerField() rank!: number;
  @TextListField({ description: 'in words' }) benefits!: string[];
}

export class TierCardList {
  @ListField(() => TierCard) items!: TierCard[];
}

export class TierConsoleItem extends TierCard {
  @IntegerField() members!: number;
}

export class TierConsoleList {
  @ListField(() => TierConsoleItem) items!: TierConsoleItem[];
  @ChoiceField(TIER_METRICS, { description: 'what thresholds count' }) metric!: TierMetric;
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
  @ObjectField(() => CardFaceDto) cardFace!: CardFaceDto;
  @ObjectField(() => NextTierView, { optional: true }) nextTier?: NextTierView;
  @ObjectField(() => KeepView, { optional: true }) keep?: KeepView;
}

export class AssignTierRequest {
  @TextField({ max: 32 }) tierCode!: string;
  @DayField({ description: 'last day of the tier' }) until!: string;
  @TextField({ min: 2, max: 200 }) reason!: string;
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
