import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE coupon_liability_snapshot (
    id binary(16) NOT NULL,
    taken_at datetime(3) NOT NULL,
    finished_at datetime(3) NULL,
    PRIMARY KEY (id),
    KEY coupon_liability_finished (finished_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_liability_cell (
    snapshot_id binary(16) NOT NULL,
    month varchar(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_version int NOT NULL,
    outstanding bigint NOT NULL,
    uses bigint NOT NULL,
    redeemed bigint NOT NULL,
    expired bigint NOT NULL,
    redemptions bigint NOT NULL,
    reduction_fen bigint NOT NULL,
    PRIMARY KEY (snapshot_id, month, template_code, template_version)
  ) ENGINE=InnoDB`,
];

export class CouponLiability1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
