import { LEAP_DAYS, type LeapDay } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MapField,
  ObjectField,
  PointsField,
  TextField,
} from '../../../platform/index.js';
import { TemplateView } from '../../coupon/index.js';
import { BirthdayDto } from '../../member/index.js';
import type { BirthdayGift } from '../birthday.rules.js';

const GIFT = {
  type: 'object',
  properties: { coupon: { type: 'string' }, points: { type: 'integer' } },
};

export class BirthdaySettingsDto {
  @IntegerField({ max: 60, description: 'the gift is given so many days before' })
  daysBefore!: number;
  @ChoiceField(LEAP_DAYS, { description: 'where 29 February falls in a common year' })
  leapDay!: LeapDay;
  @MapField({ values: GIFT, description: 'by tier; a tier without takes the next lower one’s' })
  gifts!: Record<string, BirthdayGift>;
}

export class UpcomingDay {
  @DayField() day!: string;
  @IntegerField() members!: number;
}

export class BirthdayGrantView {
  @TextField() memberNo!: string;
  @TextField({ nullable: true }) nickname!: string | null;
  @DayField({ description: 'the birthday' }) day!: string;
  @InstantField() at!: Date;
  @TextField({ nullable: true }) couponName!: string | null;
  @PointsField() points!: number;
  @FlagField({ description: 'given after the birthday' }) late!: boolean;
}

/** Why a tier's gift can't be given as things are. */
export const GIFT_WARNINGS = ['SOLD_OUT', 'ENDED', 'UNKNOWN'] as const;

export class GiftWarning {
  @TextField() tier!: string;
  @TextField() couponTemplate!: string;
  @ChoiceField(GIFT_WARNINGS) why!: (typeof GIFT_WARNINGS)[number];
}

export class BirthdayAutomationView {
  @ObjectField(() => BirthdaySettingsDto) settings!: BirthdaySettingsDto;
  @ListField(() => UpcomingDay) upcoming!: UpcomingDay[];
  @ListField(() => GiftWarning) warnings!: GiftWarning[];
  @ListField(() => BirthdayGrantView) items!: BirthdayGrantView[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class BirthdayGiftView {
  @ObjectField(() => TemplateView, { optional: true }) coupon?: TemplateView;
  @PointsField({ optional: true }) points?: number;
}

export class GrantedGiftView {
  @InstantField() at!: Date;
  @IdField('cpn', { optional: true }) couponId?: string;
  @PointsField({ optional: true }) points?: number;
}

/** The member's own birthday page. */
export class BirthdayView {
  @ObjectField(() => BirthdayDto, { nullable: true }) birthday!: BirthdayDto | null;
  @DayField({ optional: true, description: 'the next celebration' }) nextDay?: string;
  @DayField({ optional: true, description: 'from when the gift is given' }) opensOn?: string;
  @ObjectField(() => BirthdayGiftView, { nullable: true }) gift!: BirthdayGiftView | null;
  @ObjectField(() => GrantedGiftView, { optional: true, description: 'of this birthday' })
  granted?: GrantedGiftView;
  @FlagField({ description: 'the member may still change it' }) mayChange!: boolean;
}
