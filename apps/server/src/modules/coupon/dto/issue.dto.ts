import { IntegerField, ListField, TextField } from '../../../platform/index.js';
import { CouponView, TemplateView } from './coupon.dto.js';

export class IssueRequest {
  @TextField({ pattern: /^\d{10}$/, max: 10, form: '会员号不对' }) memberNo!: string;
  @TextField({ max: 40, pattern: /^[A-Za-z0-9_-]+$/, form: '编号写作字母、数字、_ 或 -' })
  templateCode!: string;
  @TextField({ min: 2, max: 200 }) reason!: string;
  @IntegerField({ optional: true, min: 1, max: 20, description: '1 when absent' })
  quantity?: number;
}

export class StaffGrantRequest {
  @TextField({ max: 64, description: 'shown by the member who is to get it' }) memberCode!: string;
  @TextField({ max: 32 }) storeCode!: string;
  @TextField({ max: 40, pattern: /^[A-Za-z0-9_-]+$/, form: '编号写作字母、数字、_ 或 -' })
  templateCode!: string;
  @TextField({ min: 2, max: 200 }) reason!: string;
}

export class GrantableList {
  @ListField(() => TemplateView) items!: TemplateView[];
  @IntegerField({ description: 'how many this clerk may still give today' }) leftToday!: number;
}

export class VoidRequest {
  @TextField({ min: 2, max: 200 }) reason!: string;
}

export class IssueReceipt {
  @ListField(() => CouponView) coupons!: CouponView[];
}
