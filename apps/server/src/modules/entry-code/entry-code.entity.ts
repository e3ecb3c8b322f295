import type { CodeBatchState, CodeKind } from '@shuke/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/** Codes made together. Every entry counts here, last in its transaction. */
@Entity('code_batch')
@Index('code_batch_word', ['word'], { unique: true })
@Index('code_batch_newest', ['createdAt', 'id'])
export class CodeBatchRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column(code('kind', 8)) kind!: CodeKind;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column({
    ...{ type: 'varchar', length: 12, nullable: true },
    ...{ charset: 'utf8mb4', collation: 'utf8mb4_bin' },
  })
  word!: string | null;
  @Column(code('state', 8)) state!: CodeBatchState;
  @Column({ type: 'int' }) count!: number;
  @Column({ type: 'int' }) made!: number;
  @Column({ type: 'int' }) used!: number;
  @Column({ name: 'total_limit', type: 'int', nullable: true }) totalLimit!: number | null;
  @Column({ name: 'per_member', type: 'int', nullable: true }) perMember!: number | null;
  @Column(instant('valid_from')) validFrom!: Date;
  @Column(instant('valid_until')) validUntil!: Date;
  @Column(idBytes('task_id', true)) taskId!: Buffer | null;
  @Column(code('created_by', 64)) createdBy!: string;
  @Column(instant('created_at')) createdAt!: Date;
}

@Entity('entry_code')
@Index('entry_code_batch', ['batchId', 'seq'], { unique: true })
export class EntryCodeRow {
  @PrimaryColumn(code('code', 16)) code!: string;
  @Column(idBytes('batch_id')) batchId!: Buffer;
  @Column({ type: 'int' }) seq!: number;
  @Column(idBytes('used_by', true)) usedBy!: Buffer | null;
  @Column(instant('used_at', true)) usedAt!: Date | null;
  @Column(idBytes('coupon_id', true)) couponId!: Buffer | null;
}

export const ENTRY_CODE_ENTITIES = [CodeBatchRow, EntryCodeRow];
