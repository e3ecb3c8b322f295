import type { BusinessDay } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import { SERVICE_PERIODS, type ServicePeriod } from '../../tier/index.js';

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]{1,32}$/, form: '编号不对' };

export class BenefitName {
  @TextField(CODE) code!: string;
  @TextField({ max: 32 }) name!: string;
}

export class ServiceStandingView extends BenefitName {
  @ChoiceField(SERVICE_PERIODS) per!: ServicePeriod;
  @IntegerField({ description: 'allowed in a period' }) uses!: number;
  @IntegerField({ description: 'in this period' }) used!: number;
  @IntegerField() left!: number;
  @DayField({ description: 'last day of the period' }) until!: BusinessDay;
}

export class MemberBenefitsView {
  @TextField() tierCode!: string;
  @ListField(() => ServiceStandingView) services!: ServiceStandingView[];
  @TextField({ nullable: true, description: 'whom to turn to, in words' }) contact!: string | null;
  @FlagField({ description: 'new products earlier than others' }) earlyAccess!: boolean;
}

export class UseRequest {
  @TextField({ max: 64 }) memberCode!: string;
  @TextField({ ...CODE, optional: true, description: 'needed by who works in several stores' })
  storeCode?: string;
}

export class UseView {
  @IdField('bnu') useId!: string;
  @ObjectField(() => BenefitName) benefit!: BenefitName;
  @IntegerField({ description: 'in this period' }) left!: number;
  @InstantField() usedAt!: Date;
}

export class UseUndoRequest {
  @TextField({ max: 200 }) reason!: string;
}

export class UseUndoView {
  @IdField('bnu') useId!: string;
  @InstantField() undoneAt!: Date;
}
