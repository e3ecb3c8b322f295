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

const SUM = { max: Number.MAX_SAFE_INTEGER };

export class PointsImportMonth {
  @TextField({ nullable: true, description: '`YYYY-MM` of the last day; null: never ends' })
  month!: string | null;
  @IntegerField() lots!: number;
  @IntegerField(SUM) points!: number;
}

export class PointsImportFindings {
  @IntegerField() rows!: number;
  @IntegerField({ description: 'to be granted' }) valid!: number;
  @IntegerField({ description: 'different members of those' }) members!: number;
  @IntegerField(SUM) points!: number;
  @IntegerField({ description: 'granted before, just so' }) known!: number;
  @IntegerField() rejected!: number;
  @ListField(() => PointsImportMonth, { max: 1000 }) months!: PointsImportMonth[];
  @ListField(() => ImportRejections) reasons!: ImportRejections[];
}

export class PointsImportGranted {
  @IntegerField() lots!: number;
  @IntegerField(SUM) points!: number;
}

export class PointsImportView {
  @IdField('imp') id!: string;
  @TextField() fileName!: string;
  @ChoiceField(IMPORT_MEMBERS_BY) membersBy!: ImportMembersBy;
  @TextField({ nullable: true }) channel!: string | null;
  @ChoiceField(IMPORT_STATES) state!: ImportState;
  @IntegerField({ description: 'of the file that have come, the head included' }) lines!: number;
  @IntegerField({ description: 'pieces that have come: the seq of the next one' }) pieces!: number;
  @ObjectField(() => PointsImportFindings, { nullable: true, description: 'null until checked' })
  findings!: PointsImportFindings | null;
  @ObjectField(() => PointsImportGranted) granted!: PointsImportGranted;
  @IdField('tsk', { nullable: true, description: 'the task that checks or grants' })
  taskId!: string | null;
  @TextField() startedBy!: string;
  @InstantField() startedAt!: Date;
  @InstantField({ description: 'when it was last uploaded to, checked or granted from' })
  touchedAt!: Date;
}

export class PointsImportPage extends PageOf(PointsImportView) {}
