import {
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../../platform/index.js';
import { SubscribeTemplateView } from '../../message/index.js';
import { StoreView } from '../../store/index.js';
import { TierCard } from '../../tier/index.js';

export class PrivacyView {
  @TextField({ description: 'to be named by the consents of a registration' }) version!: string;
  @TextField({ max: 20_000 }) text!: string;
}

export class BirthdayWindowView {
  @IntegerField({ description: 'so many days before the birthday the gift is given' })
  daysBefore!: number;
}

export class BrandPageView {
  @TextField() name!: string;
  @ObjectField(() => PrivacyView) privacy!: PrivacyView;
  @ListField(() => StoreView) stores!: StoreView[];
  @ListField(() => TierCard) tiers!: TierCard[];
  @ListField(() => SubscribeTemplateView) subscribeTemplates!: SubscribeTemplateView[];
  @ObjectField(() => BirthdayWindowView) birthday!: BirthdayWindowView;
  @TextListField({ description: 'how points are earned and spent, in words' })
  pointsRules!: string[];
}
