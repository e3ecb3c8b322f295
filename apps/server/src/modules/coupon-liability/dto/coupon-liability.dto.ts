import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import type { FaceBasis } from '../coupon-liability.rules.js';

const MANY = { max: Number.MAX_SAFE_INTEGER };
const BASES: FaceBasis[] = ['amount', 'cap', 'cost', 'average', 'unknown'];

export class CouponLiabilitySums {
  @IntegerField({ ...MANY, description: 'coupons neither used nor over' }) outstanding!: number;
  @IntegerField({ ...MANY, description: 'the most that they can cost' }) faceFen!: number;
  @IntegerField({ ...MANY, description: 'uses to come, by what ended before' }) expected!: number;
  @IntegerField({ ...MANY, description: 'what those cost at most' }) expectedFen!: number;
  @IntegerField({ ...MANY, description: 'outstanding of templates that nothing is known of' })
  unestimated!: number;
  @IntegerField(MANY) redeemed!: number;
  @IntegerField(MANY) expired!: number;
}

export class CouponLiabilityMonth extends CouponLiabilitySums {
  @TextField({ description: 'of the last good day, YYYY-MM' }) month!: string;
}

export class CouponLiabilityTemplate extends CouponLiabilitySums {
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @ChoiceField(BASES, { description: 'what the face value goes by, of the newest version' })
  basis!: FaceBasis;
  @IntegerField({ ...MANY, description: 'redeemed, of those that ended before this month' })
  pastRedeemed!: number;
  @IntegerField({ ...MANY, description: 'ended before this month: redeemed or expired' })
  pastEnded!: number;
}

export class CouponLiability {
  @InstantField({ nullable: true, description: 'null: not counted yet' }) takenAt!: Date | null;
  @ObjectField(() => CouponLiabilitySums) totals!: CouponLiabilitySums;
  @ListField(() => CouponLiabilityMonth, { description: 'of ends to come, soonest first' })
  months!: CouponLiabilityMonth[];
  @ListField(() => CouponLiabilityTemplate) templates!: CouponLiabilityTemplate[];
}

export class CouponLiabilityStarted {
  @IdField('tsk') taskId!: string;
}
