import {
  ChoiceField,
  FlagField,
  IntegerField,
  ListField,
  PointsField,
  TextField,
} from '../../platform/index.js';
import { SERVICE_PERIODS, type ServicePeriod } from './tier-benefits.js';

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]{1,32}$/, form: '编号不对' };

export class UpgradeGiftDto {
  @TextField({ ...CODE, optional: true, description: 'coupon template; this or points' })
  coupon?: string;
  @IntegerField({ optional: true, min: 1, max: 20, description: 'of the coupon; 1 when absent' })
  quantity?: number;
  @PointsField({ optional: true, min: 1 }) points?: number;
}

export class PackCouponDto {
  @TextField({ ...CODE, description: 'coupon template' }) coupon!: string;
  @IntegerField({ min: 1, max: 20 }) quantity!: number;
}

export class BenefitServiceDto {
  @TextField({ ...CODE, description: 'one counter a code and period' }) code!: string;
  @TextField({ max: 32 }) name!: string;
  @ChoiceField(SERVICE_PERIODS) per!: ServicePeriod;
  @IntegerField({ min: 1, max: 1000, description: 'allowed in a period' }) uses!: number;
}

export class TierBenefitsDto {
  @ListField(() => UpgradeGiftDto, { max: 10, description: 'given once with an upgrade' })
  upgradeGifts!: UpgradeGiftDto[];
  @ListField(() => PackCouponDto, { max: 10, description: 'coupons of every month' })
  monthlyPack!: PackCouponDto[];
  @ListField(() => BenefitServiceDto, { max: 20, description: 'free services' })
  services!: BenefitServiceDto[];
  @TextField({ nullable: true, max: 64, description: 'whom to turn to, in words' })
  contact!: string | null;
  @FlagField({ description: 'new products earlier than others' }) earlyAccess!: boolean;
}
