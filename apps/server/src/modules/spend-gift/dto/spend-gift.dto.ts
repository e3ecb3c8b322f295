import {
  DayField,
  FenField,
  FlagField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../../platform/index.js';

const CODES = { min: 1, optional: true } as const;

export class SpendGiftScopeDto {
  @TextListField(CODES) stores?: string[];
  @TextListField({ ...CODES, description: 'beside stores' }) storeTags?: string[];
  @TextListField(CODES) channels?: string[];
  @TextListField(CODES) products?: string[];
  @TextListField({ ...CODES, description: 'beside products' }) categories?: string[];
  @TextListField(CODES) excludeProducts?: string[];
  @TextListField(CODES) excludeCategories?: string[];
}

/** What a marketer may change of a gift; its code stays. */
export class SpendGiftChange {
  @TextField({ max: 32 }) name!: string;
  @TextField({ max: 40, pattern: /^[A-Za-z0-9_-]+$/, description: 'code of a coupon template' })
  coupon!: string;
  @FenField({ min: 1, description: 'what must have been paid for the lines in scope' })
  minFen!: number;
  @DayField() from!: string;
  @DayField({ description: 'last day' }) until!: string;
  @FlagField({ optional: true, description: 'true, when absent' }) active?: boolean;
  @ObjectField(() => SpendGiftScopeDto, { optional: true }) scope?: SpendGiftScopeDto;
}

export class SpendGiftView extends SpendGiftChange {
  @TextField() code!: string;
  @TextField() couponName!: string;
  @IntegerField({ description: 'orders that brought it, missed ones included' }) given!: number;
  @IntegerField({ description: 'of these, taken back after a refund' }) takenBack!: number;
}

export class SpendGiftList {
  @ListField(() => SpendGiftView) items!: SpendGiftView[];
}
