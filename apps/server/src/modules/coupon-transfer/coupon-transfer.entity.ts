import type { TransferState } from '@shuke/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

@Entity('coupon_transfer')
@Index('coupon_transfer_coupon', ['fromMemberId', 'couponId', 'offeredAt'])
@Index('coupon_transfer_from', ['fromMemberId', 'offeredAt', 'id'])
@Index('coupon_transfer_to', ['toMemberId', 'offeredAt', 'id'])
export class CouponTransferRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(idBytes('from_member_id')) fromMemberId!: Buffer;
  @Column(idBytes('coupon_id')) couponId!: Buffer;
  @Column(idBytes('to_member_id', true)) toMemberId!: Buffer | null;
  @Column(code('state', 10)) state!: TransferState;
  @Column(instant('offered_at')) offeredAt!: Date;
  @Column(instant('until')) until!: Date;
  @Column(instant('settled_at', true)) settledAt!: Date | null;
}

export const COUPON_TRANSFER_ENTITIES = [CouponTransferRow];
