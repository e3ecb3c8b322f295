import { GENDERS, type Gender } from '@shuke/shared';
import {
  ChoiceField,
  FlagField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import { BirthdayDto } from '../../member/index.js';
import { PointsBalance } from '../../points/index.js';
import { TierView } from '../../tier/index.js';

/** A member without personal data: what tills and partners get. */
export class OpenMemberView {
  @TextField() memberNo!: string;
  @ObjectField(() => TierView) tier!: TierView;
  @ObjectField(() => PointsBalance) points!: PointsBalance;
  @IntegerField({ description: 'coupons that can be used or will be' }) couponCount!: number;
}

export class MemberView extends OpenMemberView {
  @TextField({ nullable: true }) nickname!: string | null;
  @TextField({ nullable: true, description: '138****8000' }) phoneMasked!: string | null;
  @FlagField({ description: 'the phone is another member’s until it is proved' })
  phonePending!: boolean;
  @ObjectField(() => BirthdayDto, { nullable: true }) birthday!: BirthdayDto | null;
  @FlagField({ description: 'the member may still change the birthday' })
  birthdayMayChange!: boolean;
  @ChoiceField(GENDERS, { nullable: true }) gender!: Gender | null;
  @InstantField() joinedAt!: Date;
}
