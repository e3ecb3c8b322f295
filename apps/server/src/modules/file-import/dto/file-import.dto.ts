import {
  IMPORT_COLUMNS,
  IMPORT_MEMBERS_BY,
  IMPORT_REJECTION_LABELS,
  type ImportColumn,
  type ImportMembersBy,
  type ImportRejection,
} from '@shuke/shared';
import { ChoiceField, IntegerField, TextField } from '../../../platform/index.js';

const REJECTIONS = Object.keys(IMPORT_REJECTION_LABELS);
const MOST_LETTERS_OF_A_PIECE = 250_000;

export class ImportRequest {
  @TextField({ max: 80 }) fileName!: string;
  @ChoiceField(IMPORT_MEMBERS_BY, { description: 'what the column of members holds' })
  membersBy!: ImportMembersBy;
  @TextField({
    ...{ optional: true, max: 32, pattern: /^[A-Za-z0-9_-]+$/ },
    ...{ form: '渠道写作字母、数字、_ 或 -', description: 'whose numbers, of external ones' },
  })
  channel?: string;
}

export class ImportPiece {
  @IntegerField({ max: 100_000, description: 'from 0; one that has come already changes nothing' })
  seq!: number;
  @TextField({
    ...{ max: MOST_LETTERS_OF_A_PIECE, pattern: /^/ },
    description: 'whole lines of CSV, at most 5,000; the first piece begins with the head',
  })
  text!: string;
}

export class ImportRejections {
  @ChoiceField(IMPORT_COLUMNS, { nullable: true, description: 'null: the whole row' })
  column!: ImportColumn | null;
  @ChoiceField(REJECTIONS) reason!: ImportRejection;
  @IntegerField() rows!: number;
}
