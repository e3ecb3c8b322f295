import {
  CALENDARS,
  type Calendar,
  GENDERS,
  type Gender,
  isBirthday,
  PURPOSE_PATTERN,
} from '@shuke/shared';
import { ValidateBy } from 'class-validator';
import {
  ChoiceField,
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';

export class BirthdayDto {
  @ChoiceField(CALENDARS) calendar!: Calendar;
  @IntegerField({ min: 1, max: 12 }) month!: number;
  @IntegerField({ min: 1, max: 31 }) day!: number;
  @FlagField({ optional: true, description: 'the lunar month is a leap month' }) leap?: boolean;
  @IntegerField({ optional: true, min: 1900, max: 2100 }) year?: number;
}

/** A day that exists in its calendar. */
export function BirthdayField(
  options: { optional?: boolean; description?: string } = {},
): PropertyDecorator {
  const exists = ValidateBy(
    { name: 'isBirthday', validator: { validate: (value) => isBirthday(value as BirthdayDto) } },
    { message: '没有这一天' },
  );
  const object = ObjectField(() => BirthdayDto, options);
  return (target, property) => {
    object(target, property);
    exists(target, property);
  };
}

export class ProfileDto {
  @TextField({ optional: true, max: 32 }) nickname?: string;
  @BirthdayField({ optional: true }) birthday?: BirthdayDto;
  @ChoiceField(GENDERS, { optional: true }) gender?: Gender;
}

export class ConsentDto {
  @TextField({ max: 48, pattern: PURPOSE_PATTERN, form: '用途不对' }) purpose!: string;
  @TextField({ max: 32, pattern: /^[\x21-\x7e]{1,32}$/, form: '版本号不对' }) version!: string;
  @FlagField() granted!: boolean;
}

export class ConsentView extends ConsentDto {
  @InstantField() at!: Date;
}

export class ConsentList {
  @ListField(() => ConsentView) items!: ConsentView[];
}

export class MemberCodeView {
  @TextField() memberNo!: string;
  @TextField({ description: 'base32' }) secret!: string;
  @IntegerField() stepSeconds!: number;
  @IntegerField() digits!: number;
  @InstantField() serverTime!: Date;
}
