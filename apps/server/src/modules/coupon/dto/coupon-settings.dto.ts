import { IntegerField } from '../../../platform/index.js';

/** What holds for the coupons of all templates. */
export class CouponSettingsDto {
  @IntegerField({ max: 10_000, description: 'how many coupons a clerk may give on a business day' })
  staffGrantsPerDay!: number;
  @IntegerField({
    max: 365,
    description: 'days for which a coupon is good that a refund gives back after its own end',
  })
  returnGraceDays!: number;
}
