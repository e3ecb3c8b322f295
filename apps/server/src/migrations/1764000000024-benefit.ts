import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const CHANGES = [
  `ALTER TABLE tier ADD COLUMN benefits json NULL`,
  // One row a gift; that twelve months lie between two is decided under the member's lock.
  `CREATE TABLE upgrade_gift (
    member_id binary(16) NOT NULL,
    tier_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    change_seq int NOT NULL,
    coupon_sources json NOT NULL,
    given_on date NOT NULL,
    given_at datetime(3) NOT NULL,
    taken_back_at datetime(3) NULL,
    PRIMARY KEY (member_id, tier_code, change_seq)
  ) ENGINE=InnoDB`,
  `CREATE TABLE benefit_pack (
    member_id binary(16) NOT NULL,
    month char(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tier_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at datetime(3) NOT NULL,
    PRIMARY KEY (member_id, month)
  ) ENGINE=InnoDB`,
  `CREATE TABLE benefit_counter (
    member_id binary(16) NOT NULL,
    benefit_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period varchar(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used int NOT NULL,
    PRIMARY KEY (member_id, benefit_code, period)
  ) ENGINE=InnoDB`,
  `CREATE TABLE benefit_use (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    benefit_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    benefit_name varchar(32) NOT NULL,
    tier_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period varchar(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at datetime(3) NOT NULL,
    undone_at datetime(3) NULL,
    undone_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    undo_reason varchar(200) NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY benefit_use_id (id),
    KEY benefit_use_newest (used_at, id),
    KEY benefit_use_store (store_code, used_at, id)
  ) ENGINE=InnoDB`,
];

export class Benefit1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
