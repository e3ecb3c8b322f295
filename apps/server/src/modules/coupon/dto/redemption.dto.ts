import {
  FenField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import { CouponView } from './coupon.dto.js';

export class RedemptionRequest {
  @TextField({ max: 64, description: 'as scanned or typed' }) couponCode!: string;
  @TextField({ optional: true, max: 64, description: "when given, the coupon must be its owner's" })
  memberCode?: string;
  @TextField({ max: 32 }) storeCode!: string;
  @TextField({
    optional: true,
    max: 64,
    pattern: /^[\x21-\x7e]+$/,
    form: '单号写作可见 ASCII 字符',
  })
  orderNo?: string;
  @FenField({ optional: true, description: 'needed by amount_off and percent_off' })
  orderAmountFen?: number;
}

export class RedemptionView {
  @IdField('rdm') redemptionId!: string;
  @ObjectField(() => CouponView) coupon!: CouponView;
  @FenField({ optional: true }) reductionFen?: number;
  @InstantField() redeemedAt!: Date;
}

export class UndoRequest {
  @TextField({ min: 2, max: 200 }) reason!: string;
}

export class UndoView {
  @IdField('rdm') redemptionId!: string;
  @ObjectField(() => CouponView) coupon!: CouponView;
}
