import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';

const MANY = { max: Number.MAX_SAFE_INTEGER };
const SIGNED = { ...MANY, min: -Number.MAX_SAFE_INTEGER };

export class LiabilitySums {
  @IntegerField({ ...MANY, description: 'granted' }) issued!: number;
  @IntegerField({ ...SIGNED, description: 'spent or given away, net of what came back' })
  used!: number;
  @IntegerField({ ...MANY, description: 'taken back with refunds, or paid as debt' })
  reversed!: number;
  @IntegerField(MANY) expired!: number;
  @IntegerField({ ...MANY, description: 'left' }) outstanding!: number;
  @IntegerField({ ...MANY, description: 'of the outstanding, not available yet' })
  pending!: number;
  @IntegerField({ ...MANY, description: 'of the outstanding, estimated' }) expected!: number;
}

export class LiabilityMonth extends LiabilitySums {
  @TextField({ nullable: true, description: 'of the last good day, YYYY-MM; null: never ends' })
  month!: string | null;
}

export class LiabilityStore extends LiabilitySums {
  @TextField({ nullable: true, description: 'whose orders earned them; null: no store' })
  storeCode!: string | null;
  @TextField() storeName!: string;
}

/** Entries of a month by business time. */
export class LiabilityFlow {
  @TextField({ nullable: true, description: 'YYYY-MM; null: everything before' })
  month!: string | null;
  @IntegerField({ ...MANY, description: 'earned, as on the dashboard' }) issued!: number;
  @IntegerField({ ...MANY, description: 'spent, as on the dashboard' }) spent!: number;
  @IntegerField({ ...MANY, description: 'came back of what was spent' }) returned!: number;
  @IntegerField({ ...MANY, description: 'taken back of what was earned' }) reversed!: number;
  @IntegerField(MANY) expired!: number;
  @IntegerField({ ...SIGNED, description: 'adjusted by hand and passed between members, in sum' })
  other!: number;
  @IntegerField({ ...SIGNED, description: 'owed after the month' }) closing!: number;
}

export class BreakageView {
  @ChoiceField(['history', 'assumption'], {
    description: 'history: expired ÷ granted of all that has ended; assumption: the brand file’s',
  })
  source!: 'history' | 'assumption';
  @IntegerField(MANY) expired!: number;
  @IntegerField(MANY) granted!: number;
}

export class PointsLiability {
  @IntegerField({ ...SIGNED, description: 'Σ balances: outstanding − debt' }) balance!: number;
  @IntegerField(MANY) debt!: number;
  @IntegerField(MANY) members!: number;
  @ObjectField(() => LiabilitySums) totals!: LiabilitySums;
  @ObjectField(() => BreakageView, { nullable: true, description: 'null: nothing to go by' })
  breakage!: BreakageView | null;
  @ListField(() => LiabilityMonth) months!: LiabilityMonth[];
  @ListField(() => LiabilityStore) stores!: LiabilityStore[];
  @ListField(() => LiabilityFlow, { description: 'oldest first' }) flows!: LiabilityFlow[];
}

export class Liability {
  @InstantField({ nullable: true, description: 'null: not counted yet' }) takenAt!: Date | null;
  @IntegerField({
    nullable: true,
    description: 'what 100 points are worth, in fen; null: the brand has not said',
  })
  valueFenPer100!: number | null;
  @ObjectField(() => PointsLiability, { nullable: true }) points!: PointsLiability | null;
}

export class LiabilityTaskStarted {
  @IdField('tsk') taskId!: string;
}
