import {
  ChoiceField,
  FlagField,
  InstantField,
  ListField,
  TextField,
} from '../../platform/index.js';

const ACTIVITY_TYPES = ['order', 'redemption', 'registration'] as const;

/** Something a clerk did, in words. */
export class ActivityView {
  @ChoiceField(ACTIVITY_TYPES) type!: (typeof ACTIVITY_TYPES)[number];
  @TextField() id!: string;
  @InstantField() at!: Date;
  @TextField() title!: string;
  @TextField({ min: 0 }) detail!: string;
  @FlagField({ description: 'still within the time in which the clerk may undo it' })
  undoable!: boolean;
}

export class ActivityList {
  @ListField(() => ActivityView) items!: ActivityView[];
}
