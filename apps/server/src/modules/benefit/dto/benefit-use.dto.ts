import {
  DayField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  PageQuery,
  TextField,
} from '../../../platform/index.js';
import { BenefitName } from './benefit.dto.js';

export class UseListQuery extends PageQuery {
  @DayField({ optional: true, description: 'first day; 1 January when absent' }) from?: string;
  @DayField({ optional: true, description: 'last day; today when absent' }) until?: string;
}

export class ListedUseView {
  @IdField('bnu') useId!: string;
  @TextField() memberNo!: string;
  @ObjectField(() => BenefitName) benefit!: BenefitName;
  @TextField({ description: 'of the member then' }) tierCode!: string;
  @TextField() storeCode!: string;
  @TextField() storeName!: string;
  @TextField({ description: 'who used it for the member' }) usedBy!: string;
  @InstantField() usedAt!: Date;
  @InstantField({ nullable: true }) undoneAt!: Date | null;
  @TextField({ nullable: true }) undoReason!: string | null;
}

export class UsePage extends PageOf(ListedUseView) {}

export class UseReportLine {
  @TextField() storeCode!: string;
  @TextField() storeName!: string;
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField({ description: 'not undone' }) uses!: number;
  @IntegerField() undone!: number;
}

export class UseReportView {
  @ListField(() => UseReportLine) items!: UseReportLine[];
}
