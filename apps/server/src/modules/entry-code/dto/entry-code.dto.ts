import { CODE_BATCH_STATES, CODE_KINDS, type CodeBatchState, type CodeKind } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntegerField,
  PageOf,
  TextField,
} from '../../../platform/index.js';

export class CodeEntryRequest {
  @TextField({ max: 64, description: 'as typed: spaces, dashes and case don’t matter' })
  code!: string;
}

export class CodeBatchRequest {
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, pattern: /^[A-Za-z0-9_-]+$/, form: '编号写作字母、数字、_ 或 -' })
  templateCode!: string;
  @ChoiceField(CODE_KINDS, { description: 'single: each code once; shared: one word for many' })
  kind!: CodeKind;
  @IntegerField({ optional: true, min: 1, max: 100_000, description: 'of single codes' })
  count?: number;
  @TextField({ optional: true, max: 24, description: 'of a shared one: 2–12 letters' })
  word?: string;
  @IntegerField({ optional: true, min: 1, max: 10_000_000, description: 'uses of a word, by all' })
  totalLimit?: number;
  @IntegerField({ optional: true, min: 1, max: 1000, description: 'uses by one member' })
  perMember?: number;
  @DayField({ description: 'first good day' }) validFrom!: string;
  @DayField({ description: 'last good day' }) validUntil!: string;
}

export class CodeBatchView {
  @IdField('cbt') id!: string;
  @TextField() name!: string;
  @ChoiceField(CODE_KINDS) kind!: CodeKind;
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @TextField({ optional: true }) word?: string;
  @ChoiceField(CODE_BATCH_STATES) state!: CodeBatchState;
  @IntegerField({ description: 'to be made; 0 of a word' }) count!: number;
  @IntegerField() made!: number;
  @IntegerField() used!: number;
  @IntegerField({ optional: true }) totalLimit?: number;
  @IntegerField({ optional: true }) perMember?: number;
  @DayField() validFrom!: string;
  @DayField() validUntil!: string;
  @IdField('tsk', { optional: true, description: 'the task that makes the codes' }) taskId?: string;
  @IntegerField({ optional: true, description: 'left of the template; absent without a limit' })
  stockLeft?: number;
  @TextField() createdBy!: string;
  @InstantField() createdAt!: Date;
}

export class CodeBatchPage extends PageOf(CodeBatchView) {}
