import {
  POINTS_TRANSFER_STATES,
  type PointsTransferState,
  TRANSFER_DIRECTIONS,
  type TransferDirection,
} from '@shuke/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  PageOf,
  PointsField,
  TextField,
} from '../../../platform/index.js';

/** A transfer of points as those who look after the member see it. */
export class LoggedPointsTransfer {
  @IdField('ptr') id!: string;
  @ChoiceField(TRANSFER_DIRECTIONS) direction!: TransferDirection;
  @PointsField() points!: number;
  @ChoiceField(POINTS_TRANSFER_STATES) state!: PointsTransferState;
  @TextField({ nullable: true, description: 'the other side; null while nobody has claimed it' })
  otherNo!: string | null;
  @InstantField() offeredAt!: Date;
  @InstantField({ description: 'when it goes back by itself' }) lapsesAt!: Date;
  @InstantField({ nullable: true }) endedAt!: Date | null;
}

export class LoggedPointsTransferPage extends PageOf(LoggedPointsTransfer) {}
