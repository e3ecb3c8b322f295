import { TIER_METRICS, type TierMetric } from '@shuke/shared';
import {
  ChoiceField,
  FlagField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/index.js';
import { SubscribeTemplateView } from '../message/index.js';
import { StoreView } from '../store/index.js';
import { TierCard } from '../tier/index.js';

export class PrivacyView {
  @TextField() version!: string;
  @TextField({ max: 65_535 }) text!: string;
}

export class BirthdayTermsView {
  @IntegerField() daysBefore!: number;
}

/** What anybody may see before joining. */
export class StorefrontView {
  @TextField() name!: string;
  @ObjectField(() => PrivacyView) privacy!: PrivacyView;
  @ListField(() => StoreView) stores!: StoreView[];
  @ListField(() => TierCard) tiers!: TierCard[];
  @ChoiceField(TIER_METRICS, { description: 'what thresholds count' }) tierMetric!: TierMetric;
  @ListField(() => SubscribeTemplateView) subscribeTemplates!: SubscribeTemplateView[];
  @ObjectField(() => BirthdayTermsView) birthday!: BirthdayTermsView;
  @FlagField({ description: 'members may send points to friends' }) pointsTransfers!: boolean;
  @TextListField({ description: 'one sentence each' }) pointsRules!: string[];
}
