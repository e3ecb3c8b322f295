import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

@Entity('point_adjustment')
@Index('point_adjustment_id', ['id'], { unique: true })
@Index('point_adjustment_recent', ['requestedAt', 'id'])
@Index('point_adjustment_state', ['state', 'requestedAt', 'id'])
@Index('point_adjustment_member', ['memberNo', 'requestedAt', 'id'])
export class PointAdjustmentRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('member_no', 10)) memberNo!: string;
  @Column(code('store_code', 32, true)) storeCode!: string | null;
  @Column(code('kind', 12)) kind!: string;
  @Column({ type: 'bigint' }) points!: number;
  @Column(code('order_id', 64, true)) orderId!: string | null;
  @Column({ type: 'varchar', length: 200 }) reason!: string;
  @Column(code('state', 12)) state!: string;
  @Column(code('requested_by', 64)) requestedBy!: string;
  @Column(instant('requested_at')) requestedAt!: Date;
  @Column(code('decided_by', 64, true)) decidedBy!: string | null;
  @Column(instant('decided_at', true)) decidedAt!: Date | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) note!: string | null;
}

export const ADJUSTMENT_ENTITIES = [PointAdjustmentRow];
