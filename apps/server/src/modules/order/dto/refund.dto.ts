import type { RefundState } from '@shuke/shared';
import {
  ChoiceField,
  DecimalField,
  FenField,
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  PointsField,
  TextField,
  TextListField,
} from '../../../platform/index.js';

/** A rejected refund is answered as a refusal. */
const ANSWERED_STATES: readonly RefundState[] = ['applied', 'waiting'];
const REFUND_NO = { max: 64, pattern: /^[\x21-\x7e]+$/, form: '单号只能用可见的 ASCII 字符' };

export class RefundLineDto {
  @IntegerField({ min: 1, max: 100_000 }) lineNo!: number;
  @DecimalField({ places: 3, optional: true, description: 'informs only' }) quantity?: number;
  @FenField() refundedFen!: number;
}

export class RefundDto {
  @TextField({ ...REFUND_NO, description: 'unique within the order' }) refundNo!: string;
  @FenField() refundedFen!: number;

  @ListField(() => RefundLineDto, { min: 1, max: 1000, optional: true })
  lines?: RefundLineDto[];

  @FlagField({ optional: true, description: 'all that is left; refundedFen is the rest' })
  whole?: boolean;

  @InstantField({ description: 'at most 5 minutes ahead' }) refundedAt!: Date;
}

/** A clerk's refund: now, unless said. */
export class CounterRefundDto {
  @TextField({ ...REFUND_NO, description: 'unique within the order' }) refundNo!: string;
  @FenField() refundedFen!: number;

  @ListField(() => RefundLineDto, { min: 1, max: 1000, optional: true })
  lines?: RefundLineDto[];

  @FlagField({ optional: true }) whole?: boolean;
  @InstantField({ optional: true }) refundedAt?: Date;
}

export class RefundAnswerDto {
  @TextField() refundId!: string;

  @ChoiceField(ANSWERED_STATES, { description: 'waiting: its order has not come yet' })
  state!: RefundState;

  @PointsField() pointsReversed!: number;
  @PointsField() pointsReturned!: number;
  @TextListField({ description: 'codes' }) couponsReturned!: string[];
}
