import { ERROR_CODES, type ErrorCode } from '@shuke/shared';
import {
  ChoiceField,
  DecimalField,
  FenField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PointsField,
  TextField,
  TextListField,
} from '../../../platform/index.js';

const ORDER_NO = { max: 64, pattern: /^[\x21-\x7e]+$/, form: '单号只能用可见的 ASCII 字符' };
const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '编号只能用字母、数字、- 和 _' };

export class OrderLineDto {
  @IntegerField({ min: 1, max: 100_000 }) lineNo!: number;
  @TextField({ max: 64 }) sku!: string;
  @TextField({ min: 0, max: 128, optional: true }) name?: string;
  @TextField({ min: 0, max: 64, optional: true }) category?: string;
  @DecimalField({ places: 3 }) quantity!: number;
  @FenField({ optional: true, description: 'informs only' }) unitPriceFen?: number;
  @FenField({ description: "the line's price before reductions" }) amountFen!: number;
  @FenField() paidFen!: number;
}

/** What every order says, whoever reports it. */
class OrderBody {
  @TextField(ORDER_NO) orderNo!: string;

  @TextField({ max: 64, optional: true, description: 'lets points be spent; shown by the member' })
  memberCode?: string;

  @TextField({ max: 10, optional: true, description: 'only earns' }) memberNo?: string;
  @TextField({ max: 20, optional: true, description: 'only earns' }) phone?: string;
  @ListField(() => OrderLineDto, { min: 1, max: 1000 }) lines!: OrderLineDto[];
  @FenField({ description: 'the sum of the lines' }) paidFen!: number;

  @PointsField({ optional: true, description: 'points that paid a part, whole yuan' })
  pointsUsed?: number;

  @TextListField({ optional: true, max: 10, itemMax: 32, description: 'spent by the member code' })
  couponCodes?: string[];

  @IdField('quo', {
    optional: true,
    description: 'the quote that this is the order of; carries its member, coupons and points',
  })
  quoteId?: string;

  @FlagField({ optional: true, description: 'a fact: always stored, conflicts are listed' })
  settled?: boolean;
}

export class ReportOrderDto extends OrderBody {
  @TextField({ ...CODE, description: "the key's own" }) channel!: string;
  @TextField(CODE) storeCode!: string;
  @TextField({ ...CODE, optional: true }) staffCode?: string;
  @InstantField({ description: 'at most 5 minutes ahead' }) paidAt!: Date;
}

/** A clerk's order: the channel is `counter`, the store the clerk's own, the time now unless said. */
export class CounterOrderDto extends OrderBody {
  @TextField({ ...CODE, optional: true }) channel?: string;
  @TextField({ ...CODE, optional: true, description: 'needed by those who work in several stores' })
  storeCode?: string;
  @InstantField({ optional: true }) paidAt?: Date;
}

export class EarningView {
  @TextField() reason!: string;
  @PointsField() points!: number;
}

export class OrderPointsView {
  @PointsField() available!: number;
  @PointsField() pending!: number;
  @PointsField() held!: number;
  @PointsField() debt!: number;
}

export class OrderConflictView {
  @ChoiceField(ERROR_CODES) code!: ErrorCode;
  @TextField({ optional: true }) couponCode?: string;
}

export class OrderAnswerDto {
  @TextField() orderId!: string;
  @TextField({ optional: true }) memberNo?: string;
  @ListField(() => EarningView) pointsEarned!: EarningView[];
  @TextField({ nullable: true, description: 'code of the tier after the order' })
  tier!: string | null;
  @ObjectField(() => OrderPointsView, { nullable: true }) points!: OrderPointsView | null;

  @ListField(() => OrderConflictView, {
    optional: true,
    description: 'what an order reported as fact could not be given',
  })
  conflicts?: OrderConflictView[];
}

export class OrderNumberParams {
  @TextField(CODE) channel!: string;
  @TextField(ORDER_NO) orderNo!: string;
}
