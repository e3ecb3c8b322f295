import { TIER_CAUSES, type TierCause } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FenField,
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageQuery,
  TextField,
} from '../../../platform/index.js';
import { ServiceStandingView } from '../../benefit/index.js';
import { CouponView } from '../../coupon/index.js';
import { MemberView } from '../../joining/index.js';
import { WaitingExchangeView } from '../../reward/index.js';

const CODE = { max: 32, pattern: /^[\x21-\x7e]{1,32}$/, form: '编号不对' };

export class LookupRequest {
  @TextField({ max: 64, description: 'member code, member number or phone' }) code!: string;
}

export class TierName {
  @TextField() code!: string;
  @TextField() name!: string;
}

export class LastOrderView {
  @InstantField() paidAt!: Date;
  @TextField() storeName!: string;
  @FenField() paidFen!: number;
}

/** What a clerk sees of the member at the counter. */
export class GlanceView {
  @TextField() memberNo!: string;
  @TextField({ nullable: true }) nickname!: string | null;
  @TextField({ nullable: true, description: '138****8000' }) phoneMasked!: string | null;
  @ObjectField(() => TierName) tier!: TierName;
  @IntegerField({ description: 'available' }) points!: number;
  @ListField(() => CouponView) coupons!: CouponView[];
  @ListField(() => ServiceStandingView, { description: 'free services of the tier' })
  services!: ServiceStandingView[];
  @FlagField() birthdaySoon!: boolean;
  @ObjectField(() => LastOrderView, { nullable: true }) lastOrder!: LastOrderView | null;
  @FlagField({ description: 'by a member code: points and coupons may be spent' })
  identified!: boolean;
  @ListField(() => WaitingExchangeView, {
    description: 'gifts and services to hand over; only of a member who showed a code',
  })
  waiting!: WaitingExchangeView[];
}

export class MemberSearchRequest extends PageQuery {
  @TextField({ optional: true, max: 24 }) phone?: string;
  @TextField({ optional: true, max: 10, pattern: /^\d{10}$/, form: '会员号是 10 位数字' })
  memberNo?: string;
  @TextField({ optional: true, max: 32, description: 'how the nickname begins' })
  nickname?: string;
  @TextField({ optional: true, ...CODE }) tier?: string;
  @TextField({ optional: true, ...CODE }) storeCode?: string;
  @IntegerField({
    optional: true,
    min: 1,
    max: 12,
    description: 'the month of this year’s birthday',
  })
  birthdayMonth?: number;
  @IntegerField({ optional: true, min: 1, max: 3650 }) lastOrderWithinDays?: number;
  @DayField({ optional: true }) joinedFrom?: string;
  @DayField({ optional: true, description: 'inclusive' }) joinedUntil?: string;
}

export class MemberListItem {
  @TextField() memberNo!: string;
  @TextField({ nullable: true }) nickname!: string | null;
  @TextField({ nullable: true }) phoneMasked!: string | null;
  @ObjectField(() => TierName) tier!: TierName;
  @IntegerField({ description: 'available' }) points!: number;
  @InstantField() joinedAt!: Date;
  @TextField({ nullable: true }) storeName!: string | null;
  @InstantField({ nullable: true }) lastOrderAt!: Date | null;
  @IntegerField() orderCount!: number;
  @FenField() paidFen!: number;
}

export class MemberList {
  @ListField(() => MemberListItem) items!: MemberListItem[];
  @TextField({ nullable: true }) nextCursor!: string | null;
  @IntegerField() total!: number;
}

export class MemberSourceView {
  @TextField() channel!: string;
  @TextField({ nullable: true }) storeCode!: string | null;
  @TextField({ nullable: true }) storeName!: string | null;
  @TextField({ nullable: true }) staffCode!: string | null;
  @TextField({ nullable: true }) scene!: string | null;
  @TextField({ nullable: true }) referrerNo!: string | null;
}

export class ConsentHistoryView {
  @TextField() purpose!: string;
  @TextField() version!: string;
  @FlagField() granted!: boolean;
  @InstantField() at!: Date;
  @TextField() channel!: string;
  @TextField() by!: string;
}

export class TierHistoryView {
  @TextField({ nullable: true }) from!: string | null;
  @TextField() to!: string;
  @ChoiceField(TIER_CAUSES) why!: TierCause;
  @IntegerField() metric!: number;
  @InstantField() at!: Date;
  @DayField({ nullable: true }) validUntil!: string | null;
  @TextField({ nullable: true, description: 'of a change by hand' }) reason!: string | null;
  @TextField({ description: 'who did it' }) by!: string;
}

export class OrderFactsView {
  @IntegerField() orderCount!: number;
  @FenField({ description: 'net of refunds' }) paidFen!: number;
  @InstantField({ nullable: true }) firstOrderAt!: Date | null;
  @InstantField({ nullable: true }) lastOrderAt!: Date | null;
}

export class MemberPageView extends MemberView {
  @ObjectField(() => MemberSourceView) source!: MemberSourceView;
  @ListField(() => ConsentHistoryView, { description: 'every row, in order' })
  consents!: ConsentHistoryView[];
  @ListField(() => TierHistoryView) tierHistory!: TierHistoryView[];
  @ObjectField(() => OrderFactsView) facts!: OrderFactsView;
}
