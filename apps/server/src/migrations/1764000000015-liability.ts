import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE liability_snapshot (
    id binary(16) NOT NULL,
    taken_at datetime(3) NOT NULL,
    finished_at datetime(3) NULL,
    members bigint NOT NULL,
    balance bigint NOT NULL,
    debt bigint NOT NULL,
    PRIMARY KEY (id),
    KEY liability_snapshot_finished (finished_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE liability_cohort (
    snapshot_id binary(16) NOT NULL,
    month varchar(7) ${CODE} NOT NULL,
    store_code varchar(32) ${CODE} NOT NULL,
    granted bigint NOT NULL,
    reversed bigint NOT NULL,
    expired bigint NOT NULL,
    remaining bigint NOT NULL,
    pending bigint NOT NULL,
    PRIMARY KEY (snapshot_id, month, store_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE liability_flow (
    snapshot_id binary(16) NOT NULL,
    month varchar(7) ${CODE} NOT NULL,
    kind varchar(16) ${CODE} NOT NULL,
    entries bigint NOT NULL,
    gained bigint NOT NULL,
    gone bigint NOT NULL,
    PRIMARY KEY (snapshot_id, month, kind)
  ) ENGINE=InnoDB`,
];

export class Liability1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
