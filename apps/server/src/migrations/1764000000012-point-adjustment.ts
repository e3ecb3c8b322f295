import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE point_adjustment (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    member_no varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    kind varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points bigint NOT NULL,
    order_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason varchar(200) NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_at datetime(3) NOT NULL,
    decided_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at datetime(3) NULL,
    note varchar(200) NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY point_adjustment_id (id),
    KEY point_adjustment_recent (requested_at, id),
    KEY point_adjustment_state (state, requested_at, id),
    KEY point_adjustment_member (member_no, requested_at, id)
  ) ENGINE=InnoDB`,
];

export class PointAdjustment1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
