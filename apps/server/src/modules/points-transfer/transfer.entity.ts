import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

@Entity('point_transfer')
@Index('point_transfer_sender', ['senderId', 'offeredAt', 'id'])
@Index('point_transfer_receiver', ['receiverId', 'offeredAt', 'id'])
export class PointTransferRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(idBytes('sender_id')) senderId!: Buffer;
  @Column(idBytes('receiver_id', true)) receiverId!: Buffer | null;
  @Column({ type: 'bigint', unsigned: true }) points!: number;
  @Column({ type: 'json' }) parts!: unknown;
  @Column(day('sent_on')) sentOn!: string;
  @Column(code('state', 12)) state!: string;
  @Column(instant('offered_at')) offeredAt!: Date;
  @Column(instant('lapses_at')) lapsesAt!: Date;
  @Column(instant('ended_at', true)) endedAt!: Date | null;
}

/** What a member has sent on a business day: the limit is a conditional update here. */
@Entity('point_transfer_day')
export class PointTransferDayRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(day('sent_on')) sentOn!: string;
  @Column({ type: 'bigint', unsigned: true }) points!: number;
}

export const POINTS_TRANSFER_ENTITIES = [PointTransferRow, PointTransferDayRow];
