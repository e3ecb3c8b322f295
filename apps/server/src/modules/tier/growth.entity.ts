import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

@Entity('growth_entry')
@Index('growth_entry_once', ['memberId', 'sourceType', 'sourceId', 'reason'], { unique: true })
@Index('growth_entry_day', ['memberId', 'day', 'value'])
@Index('growth_entry_order', ['memberId', 'orderId'])
@Index('growth_entry_newest', ['memberId', 'recordedAt', 'id'])
export class GrowthEntryRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column({ type: 'int' }) value!: number;
  @Column(code('reason', 40)) reason!: string;
  @Column(code('source_type', 16)) sourceType!: string;
  @Column(code('source_id', 64)) sourceId!: string;
  @Column(idBytes('order_id', true)) orderId!: Buffer | null;
  @Column(day('day')) day!: string;
  @Column(instant('occurred_at')) occurredAt!: Date;
  @Column(instant('recorded_at')) recordedAt!: Date;
  @Column(code('actor', 64)) actor!: string;
  /** Null: written before entries had one. */
  @Column({ type: 'binary', length: 32, nullable: true }) digest!: Buffer | null;
}
