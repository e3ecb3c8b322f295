import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE point_account (
    member_id binary(16) NOT NULL,
    last_seq int unsigned NOT NULL,
    balance bigint NOT NULL,
    debt bigint unsigned NOT NULL,
    next_due_at datetime(3) NULL,
    entry_digest binary(32) NOT NULL,
    lot_digest binary(32) NOT NULL,
    PRIMARY KEY (member_id),
    KEY point_account_due (next_due_at, member_id)
  ) ENGINE=InnoDB`,
  // `once` is 1 for what a source posts and null for what time does: nulls never collide.
  `CREATE TABLE point_entry (
    member_id binary(16) NOT NULL,
    seq int unsigned NOT NULL,
    kind varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points bigint NOT NULL,
    balance_after bigint NOT NULL,
    reason varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    undoes_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    undoes_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    once tinyint unsigned NULL,
    actor varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at datetime(3) NOT NULL,
    recorded_at datetime(3) NOT NULL,
    digest binary(32) NOT NULL,
    PRIMARY KEY (member_id, seq),
    UNIQUE KEY point_entry_once (member_id, source_type, source_id, kind, reason, once),
    KEY point_entry_undoes (member_id, undoes_type, undoes_id),
    KEY point_entry_occurred (occurred_at, kind, points)
  ) ENGINE=InnoDB`,
  `CREATE TABLE point_lot (
    member_id binary(16) NOT NULL,
    seq int unsigned NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    grace tinyint unsigned NOT NULL,
    granted bigint unsigned NOT NULL,
    remaining bigint unsigned NOT NULL,
    available_at datetime(3) NOT NULL,
    expires_at datetime(3) NULL,
    digest binary(32) NOT NULL,
    PRIMARY KEY (member_id, seq),
    KEY point_lot_open (member_id, remaining),
    CONSTRAINT point_lot_bounds CHECK (remaining <= granted)
  ) ENGINE=InnoDB`,
  `CREATE TABLE point_allocation (
    member_id binary(16) NOT NULL,
    entry_seq int unsigned NOT NULL,
    lot_seq int unsigned NOT NULL,
    turn int unsigned NOT NULL,
    points bigint NOT NULL,
    PRIMARY KEY (member_id, entry_seq, lot_seq)
  ) ENGINE=InnoDB`,
];

export class Points1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
