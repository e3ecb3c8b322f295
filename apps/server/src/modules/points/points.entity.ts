import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

function seq(name: string) {
  return { name, type: 'int', unsigned: true } as const;
}

function digest(name: string) {
  return { name, type: 'binary', length: 32 } as const;
}

@Entity('point_account')
@Index('point_account_due', ['nextDueAt', 'memberId'])
export class PointAccountRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @Column(seq('last_seq')) lastSeq!: number;
  @Column({ type: 'bigint' }) balance!: number;
  @Column({ type: 'bigint', unsigned: true }) debt!: number;
  @Column(instant('next_due_at', true)) nextDueAt!: Date | null;
  @Column(digest('entry_digest')) entryDigest!: Buffer;
  @Column(digest('lot_digest')) lotDigest!: Buffer;
  @Column(instant('holds_until', true)) holdsUntil!: Date | null;
}

@Entity('point_entry')
@Index('point_entry_once', ['memberId', 'sourceType', 'sourceId', 'kind', 'reason', 'once'], {
  unique: true,
})
@Index('point_entry_undoes', ['memberId', 'undoesType', 'undoesId'])
@Index('point_entry_occurred', ['occurredAt', 'kind', 'points'])
export class PointEntryRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(seq('seq')) seq!: number;
  @Column(code('kind', 16)) kind!: string;
  @Column({ type: 'bigint' }) points!: number;
  @Column({ name: 'balance_after', type: 'bigint' }) balanceAfter!: number;
  @Column(code('reason', 64)) reason!: string;
  @Column(code('source_type', 16)) sourceType!: string;
  @Column(code('source_id', 64)) sourceId!: string;
  @Column(code('undoes_type', 16, true)) undoesType!: string | null;
  @Column(code('undoes_id', 64, true)) undoesId!: string | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) once!: number | null;
  @Column(code('actor', 64)) actor!: string;
  @Column(instant('occurred_at')) occurredAt!: Date;
  @Column(instant('recorded_at')) recordedAt!: Date;
  @Column(digest('digest')) digest!: Buffer;
}

@Entity('point_lot')
@Index('point_lot_open', ['memberId', 'remaining'])
export class PointLotRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(seq('seq')) seq!: number;
  @Column(code('source_type', 16)) sourceType!: string;
  @Column(code('source_id', 64)) sourceId!: string;
  @Column({ type: 'tinyint', unsigned: true }) grace!: number;
  @Column({ type: 'bigint', unsigned: true }) granted!: number;
  @Column({ type: 'bigint', unsigned: true }) remaining!: number;
  @Column(instant('available_at')) availableAt!: Date;
  @Column(instant('expires_at', true)) expiresAt!: Date | null;
  @Column(digest('digest')) digest!: Buffer;
}

@Entity('point_allocation')
export class PointAllocationRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(seq('entry_seq')) entrySeq!: number;
  @PrimaryColumn(seq('lot_seq')) lotSeq!: number;
  @Column({ type: 'int', unsigned: true }) turn!: number;
  @Column({ type: 'bigint' }) points!: number;
}

@Entity('point_hold')
export class PointHoldRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('source_type', 16)) sourceType!: string;
  @PrimaryColumn(code('source_id', 64)) sourceId!: string;
  @Column({ type: 'bigint', unsigned: true }) points!: number;
  @Column(instant('held_at')) heldAt!: Date;
  @Column(instant('held_until')) heldUntil!: Date;
  @Column({ ...digest('digest'), nullable: true }) digest!: Buffer | null;
}

export const POINTS_ENTITIES = [
  PointAccountRow,
  PointEntryRow,
  PointLotRow,
  PointAllocationRow,
  PointHoldRow,
];
