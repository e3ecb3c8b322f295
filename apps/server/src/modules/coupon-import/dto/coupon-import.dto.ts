import {
  IMPORT_MEMBERS_BY,
  IMPORT_STATES,
  type ImportMembersBy,
  type ImportState,
} from '@shuke/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  TextField,
} from '../../../platform/index.js';
import { ImportRejections } from '../../file-import/index.js';

export class CouponImportTemplate {
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @IntegerField({ description: 'to be issued' }) coupons!: number;
  @IntegerField({ nullable: true, description: 'in stock when checked; null: no limit' })
  left!: number | null;
}

export class CouponImportFindings {
  @IntegerField() rows!: number;
  @IntegerField({ description: 'to be issued' }) valid!: number;
  @IntegerField({ description: 'different members of those' }) members!: number;
  @IntegerField({ description: 'issued before, just so' }) known!: number;
  @IntegerField() rejected!: number;
  @ListField(() => CouponImportTemplate) templates!: CouponImportTemplate[];
  @ListField(() => ImportRejections) reasons!: ImportRejections[];
}

export class CouponImportGranted {
  @IntegerField() coupons!: number;
}

export class CouponImportView {
  @IdField('imp') id!: string;
  @TextField() fileName!: string;
  @ChoiceField(IMPORT_MEMBERS_BY) membersBy!: ImportMembersBy;
  @TextField({ nullable: true }) channel!: string | null;
  @ChoiceField(IMPORT_STATES) state!: ImportState;
  @IntegerField({ description: 'of the file that have come, the head included' }) lines!: number;
  @IntegerField({ description: 'pieces that have come: the seq of the next one' }) pieces!: number;
  @ObjectField(() => CouponImportFindings, { nullable: true, description: 'null until checked' })
  findings!: CouponImportFindings | null;
  @ObjectField(() => CouponImportGranted) granted!: CouponImportGranted;
  @IdField('tsk', { nullable: true, description: 'the task that checks or grants' })
  taskId!: string | null;
  @TextField() startedBy!: string;
  @InstantField() startedAt!: Date;
  @InstantField({ description: 'when it was last uploaded to, checked or granted from' })
  touchedAt!: Date;
}

export class CouponImportPage extends PageOf(CouponImportView) {}
