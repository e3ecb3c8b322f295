import {
  ERROR_CODES,
  type ErrorCode,
  MATTER_KINDS,
  MATTER_STATES,
  type MatterKind,
  type MatterState,
} from '@shuke/shared';
import {
  ChoiceField,
  FenField,
  IdField,
  InstantField,
  PageOf,
  PageQuery,
  TextField,
} from '../../../platform/index.js';

export class MatterQuery extends PageQuery {
  @ChoiceField(MATTER_STATES, { optional: true, description: 'open, when absent' })
  state?: MatterState;
}

export class CloseMatterRequest {
  @TextField({ max: 200, optional: true, description: 'what was done about it' })
  note?: string;
}

export class MatterView {
  @IdField('mat') id!: string;
  @ChoiceField(MATTER_KINDS) kind!: MatterKind;
  @ChoiceField(MATTER_STATES) state!: MatterState;
  @TextField() channel!: string;
  @TextField() orderNo!: string;
  @TextField({ nullable: true }) refundNo!: string | null;
  @TextField({ nullable: true }) storeCode!: string | null;
  @TextField({ nullable: true }) storeName!: string | null;
  @ChoiceField(ERROR_CODES, { nullable: true, description: 'why; null for what waits' })
  code!: ErrorCode | null;
  @TextField({ nullable: true }) couponCode!: string | null;
  @FenField({ description: 'what was paid, or is to be refunded' }) fen!: number;
  @InstantField() openedAt!: Date;
  @InstantField({ nullable: true }) closedAt!: Date | null;
  @TextField({ nullable: true }) closedBy!: string | null;
  @TextField({ nullable: true }) note!: string | null;
}

export class MatterPage extends PageOf(MatterView) {}
