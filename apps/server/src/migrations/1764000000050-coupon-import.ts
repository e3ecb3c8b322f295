import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE coupon_import (
    id binary(16) NOT NULL,
    file_name varchar(80) NOT NULL,
    members_by varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    step varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_columns json NULL,
    pieces int unsigned NOT NULL,
    line_count int unsigned NOT NULL,
    findings json NULL,
    granted_coupons int unsigned NOT NULL,
    task_id binary(16) NULL,
    started_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at datetime(3) NOT NULL,
    touched_at datetime(3) NOT NULL,
    rows_kept tinyint NOT NULL,
    PRIMARY KEY (id),
    KEY coupon_import_started (started_at, id),
    KEY coupon_import_touched (rows_kept, touched_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_import_row (
    import_id binary(16) NOT NULL,
    line_no int unsigned NOT NULL,
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_kind varchar(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_key varbinary(64) NULL,
    member_id binary(16) NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_day date NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rejected_column varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rejection varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (import_id, line_no),
    KEY coupon_import_row_state (import_id, state, member_id, line_no),
    KEY coupon_import_row_source (import_id, source_id, line_no)
  ) ENGINE=InnoDB`,
  `CREATE TABLE imported_coupon (
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id binary(16) NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_day date NULL,
    import_id binary(16) NOT NULL,
    line_no int unsigned NOT NULL,
    granted_at datetime(3) NOT NULL,
    PRIMARY KEY (source_id),
    KEY imported_coupon_member (member_id)
  ) ENGINE=InnoDB`,
];

export class CouponImport1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
