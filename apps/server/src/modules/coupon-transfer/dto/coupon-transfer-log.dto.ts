import {
  TRANSFER_DIRECTIONS,
  TRANSFER_STATES,
  type TransferDirection,
  type TransferState,
} from '@shuke/shared';
import { ChoiceField, IdField, InstantField, PageOf, TextField } from '../../../platform/index.js';

/** A coupon on its way to a friend, as those who look after the member see it. */
export class LoggedCouponTransfer {
  @IdField('ctr') id!: string;
  @ChoiceField(TRANSFER_DIRECTIONS) direction!: TransferDirection;
  @TextField() couponCode!: string;
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @ChoiceField(TRANSFER_STATES) state!: TransferState;
  @TextField({ nullable: true, description: 'the other side; null while nobody has accepted it' })
  otherNo!: string | null;
  @InstantField() offeredAt!: Date;
  @InstantField({ description: 'when it goes back by itself' }) until!: Date;
  @InstantField({ nullable: true }) settledAt!: Date | null;
}

export class LoggedCouponTransferPage extends PageOf(LoggedCouponTransfer) {}
