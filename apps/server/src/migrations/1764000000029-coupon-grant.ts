import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** How many coupons a clerk has given on a business day. */
const TABLES = [
  `CREATE TABLE coupon_grant_day (
    staff_code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day date NOT NULL,
    granted int NOT NULL,
    PRIMARY KEY (staff_code, day)
  ) ENGINE=InnoDB`,
];

export class CouponGrant1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
