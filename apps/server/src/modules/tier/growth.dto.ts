import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  PageOf,
  TextField,
} from '../../platform/index.js';

const SOURCE_TYPES = ['order', 'refund', 'activity'] as const;

export class GrowthSourceView {
  @ChoiceField(SOURCE_TYPES) type!: (typeof SOURCE_TYPES)[number];
  @TextField() id!: string;
}

export class GrowthEntryView {
  @IdField('grw') id!: string;
  @IntegerField({ min: -2_000_000_000, description: 'below 0 for what a refund took' })
  value!: number;
  @TextField({ description: 'a stable word: ORDER, REFUND, ACTIVITY_REGISTER, …' }) reason!: string;
  @ObjectField(() => GrowthSourceView) source!: GrowthSourceView;
  @DayField({ description: 'the day it counts on; of a refund its order’s' }) day!: string;
  @InstantField() occurredAt!: Date;
}

export class GrowthEntryPage extends PageOf(GrowthEntryView) {}
