import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_STATES,
  type AdjustmentKind,
  type AdjustmentState,
} from '@shuke/shared';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  PageOf,
  PageQuery,
  PointsField,
  TextField,
} from '../../../platform/index.js';
import { PointsBalance } from '../../points/index.js';

const MOST = { min: -10_000_000, max: 10_000_000 };
const MEMBER_NO = { max: 10, pattern: /^\d{10}$/, form: '会员号是 10 位数字' };
const SIGNED = { min: -2_000_000_000, description: 'signed' };

export class AdjustmentRequest {
  @TextField(MEMBER_NO) memberNo!: string;
  @IntegerField({ ...MOST, description: 'above 0 gives, below 0 takes; never 0' }) points!: number;
  @TextField({ max: 200 }) reason!: string;
}

export class FraudRequest {
  @TextField(MEMBER_NO) memberNo!: string;
  @IdField('ord', { description: 'whose earning is taken back' }) orderId!: string;
  @TextField({ max: 200 }) reason!: string;
}

export class AdjustmentTrial {
  @TextField(MEMBER_NO) memberNo!: string;
  @IntegerField({ ...MOST, optional: true, description: 'this, or orderId' }) points?: number;
  @IdField('ord', { optional: true, description: 'of a fraud' }) orderId?: string;
}

export class AdjustmentBalance {
  @PointsField() available!: number;
  @PointsField() pending!: number;
  @PointsField() held!: number;
  @PointsField() debt!: number;
}

export class AdjustmentReceipt {
  @IdField('adj') adjustmentId!: string;
  @ChoiceField(ADJUSTMENT_STATES, { description: 'posted, or waiting for a second person' })
  state!: AdjustmentState;
  @IntegerField(SIGNED) points!: number;
  @ObjectField(() => AdjustmentBalance, { description: 'as it is now' })
  balance!: AdjustmentBalance;
}

export class AdjustmentEffect {
  @IntegerField(SIGNED) points!: number;
  @ObjectField(() => PointsBalance) before!: PointsBalance;
  @ObjectField(() => PointsBalance) after!: PointsBalance;
}

export class AdjustmentPreview extends AdjustmentEffect {
  @TextField() memberNo!: string;
  @TextField({ nullable: true }) phoneMasked!: string | null;
  @InstantField() joinedAt!: Date;
  @FlagField({ description: 'it would wait for another person’s approval' })
  needsSecondPerson!: boolean;
}

export class RejectionRequest {
  @TextField({ max: 200 }) note!: string;
}

export class AdjustmentQuery extends PageQuery {
  @ChoiceField(ADJUSTMENT_STATES, { optional: true }) state?: AdjustmentState;
  @TextField({ ...MEMBER_NO, optional: true }) memberNo?: string;
}

export class AdjustmentView {
  @IdField('adj') id!: string;
  @TextField() memberNo!: string;
  @ChoiceField(ADJUSTMENT_KINDS) kind!: AdjustmentKind;
  @IntegerField(SIGNED) points!: number;
  @TextField({ nullable: true, description: 'of a fraud' }) orderId!: string | null;
  @TextField() reason!: string;
  @ChoiceField(ADJUSTMENT_STATES) state!: AdjustmentState;
  @TextField({ description: 'staff:<code> or apiKey:<id>' }) requestedBy!: string;
  @InstantField() requestedAt!: Date;
  @TextField({ nullable: true }) decidedBy!: string | null;
  @InstantField({ nullable: true }) decidedAt!: Date | null;
  @TextField({ nullable: true }) note!: string | null;
  @FlagField({ description: 'the caller may approve or reject it' }) decidable!: boolean;
  @FlagField({ description: 'the caller asked for it and may take it back' })
  withdrawable!: boolean;
}

export class AdjustmentDetail extends AdjustmentView {
  @ObjectField(() => AdjustmentEffect, {
    nullable: true,
    description:
      'what approving would do now; null when decided, or when it can’t be done any more',
  })
  effect!: AdjustmentEffect | null;
}

export class AdjustmentPage extends PageOf(AdjustmentView) {}
