import {
  IMPORT_COLUMNS,
  IMPORT_MEMBERS_BY,
  IMPORT_REJECTION_LABELS,
  type ImportColumn,
  type ImportMembersBy,
  type ImportRejection,
  POINTS_IMPORT_STATES,
  type PointsImportState,
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

const REJECTIONS = Object.keys(IMPORT_REJECTION_LABELS);
const MOST_LETTERS_OF_A_PIECE = 250_000;
const SUM = { max: Number.MAX_SAFE_INTEGER };

export class PointsImportRequest {
  @TextField({ max: 80 }) fileName!: string;
  @ChoiceField(IMPORT_MEMBERS_BY, { description: 'what the column of members holds' })
  membersBy!: ImportMembersBy;
  @TextField({
    ...{ optional: true, max: 32, pattern: /^[A-Za-z0-9_-]+$/ },
    ...{ form: '渠道写作字母、数字、_ 或 -', description: 'whose numbers, of external ones' },
  })
  channel?: string;
}

export class PointsImportPiece {
  @IntegerField({ max: 100_000, description: 'from 0; one that has come already changes nothing' })
  seq!: number;
  @TextField({
    ...{ max: MOST_LETTERS_OF_A_PIECE, pattern: /^/ },
    description: 'whole lines of CSV, at most 5,000; the first piece begins with the head',
  })
  text!: string;
}

export class PointsImportMonth {
  @TextField({ nullable: true, description: '`YYYY-MM` of the last day; null: never ends' })
  month!: string | null;
  @IntegerField() lots!: number;
  @IntegerField(SUM) points!: number;
}

export class PointsImportRejections {
  @ChoiceField(IMPORT_COLUMNS, { nullable: true, description: 'null: the whole row' })
  column!: ImportColumn | null;
  @ChoiceField(REJECTIONS) reason!: ImportRejection;
  @IntegerField() rows!: number;
}

export class PointsImportFindings {
  @IntegerField() rows!: number;
  @IntegerField({ description: 'to be granted' }) valid!: number;
  @IntegerField({ description: 'different members of those' }) members!: number;
  @IntegerField(SUM) points!: number;
  @IntegerField({ description: 'granted before, just so' }) known!: number;
  @IntegerField() rejected!: number;
  @ListField(() => PointsImportMonth, { max: 1000 }) months!: PointsImportMonth[];
  @ListField(() => PointsImportRejections) reasons!: PointsImportRejections[];
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
  @ChoiceField(POINTS_IMPORT_STATES) state!: PointsImportState;
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
