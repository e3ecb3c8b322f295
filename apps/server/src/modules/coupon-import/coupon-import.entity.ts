import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

const whole = (name: string) => ({ name, type: 'int', unsigned: true }) as const;

@Entity('coupon_import')
@Index('coupon_import_started', ['startedAt', 'id'])
@Index('coupon_import_touched', ['rowsKept', 'touchedAt'])
export class CouponImportRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column({ name: 'file_name', type: 'varchar', length: 80 }) fileName!: string;
  @Column(code('members_by', 10)) membersBy!: string;
  @Column(code('channel', 32, true)) channel!: string | null;
  @Column(code('step', 10)) step!: string;
  @Column({ name: 'file_columns', type: 'json', nullable: true }) columns!: unknown;
  @Column(whole('pieces')) pieces!: number;
  @Column(whole('line_count')) lines!: number;
  @Column({ type: 'json', nullable: true }) findings!: unknown;
  @Column(whole('granted_coupons')) grantedCoupons!: number;
  @Column(idBytes('task_id', true)) taskId!: Buffer | null;
  @Column(code('started_by', 64)) startedBy!: string;
  @Column(instant('started_at')) startedAt!: Date;
  @Column(instant('touched_at')) touchedAt!: Date;
  /** 1 while there are rows of it. */
  @Column({ name: 'rows_kept', type: 'tinyint' }) rowsKept!: number;
}

/** Rows of a file until they are issued, and some days longer. Phones only as their index. */
@Entity('coupon_import_row')
@Index('coupon_import_row_state', ['importId', 'state', 'memberId', 'lineNo'])
@Index('coupon_import_row_source', ['importId', 'sourceId', 'lineNo'])
export class CouponImportLineRow {
  @PrimaryColumn(idBytes('import_id')) importId!: Buffer;
  @PrimaryColumn(whole('line_no')) lineNo!: number;
  @Column(code('state', 10)) state!: string;
  @Column(code('member_kind', 10, true)) memberKind!: string | null;
  @Column({ name: 'member_key', type: 'varbinary', length: 64, nullable: true })
  memberKey!: Buffer | null;
  @Column(idBytes('member_id', true)) memberId!: Buffer | null;
  @Column(code('template_code', 40, true)) templateCode!: string | null;
  @Column(day('last_day', true)) lastDay!: string | null;
  @Column(code('source_id', 64, true)) sourceId!: string | null;
  @Column(code('rejected_column', 16, true)) rejectedColumn!: string | null;
  @Column(code('rejection', 32, true)) rejection!: string | null;
}

/** What was asked for under each number of the other system: once for the whole brand. */
@Entity('imported_coupon')
@Index('imported_coupon_member', ['memberId'])
export class ImportedCouponRow {
  @PrimaryColumn(code('source_id', 64)) sourceId!: string;
  @Column(idBytes('member_id')) memberId!: Buffer;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column(day('last_day', true)) lastDay!: string | null;
  @Column(idBytes('import_id')) importId!: Buffer;
  @Column(whole('line_no')) lineNo!: number;
  @Column(instant('granted_at')) grantedAt!: Date;
}

export const COUPON_IMPORT_ENTITIES = [CouponImportRow, CouponImportLineRow, ImportedCouponRow];
