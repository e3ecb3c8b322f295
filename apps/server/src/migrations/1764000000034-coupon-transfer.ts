import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE coupon_transfer (
    id binary(16) NOT NULL,
    from_member_id binary(16) NOT NULL,
    coupon_id binary(16) NOT NULL,
    to_member_id binary(16) NULL,
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offered_at datetime(3) NOT NULL,
    until datetime(3) NOT NULL,
    settled_at datetime(3) NULL,
    PRIMARY KEY (id),
    KEY coupon_transfer_coupon (from_member_id, coupon_id, offered_at)
  ) ENGINE=InnoDB`,
];

export class CouponTransfer1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
