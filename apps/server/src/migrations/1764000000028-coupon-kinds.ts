import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Uses of a pass, limits per day, cost, templates that rest, and what stores are tagged with. */
const CHANGES = [
  'ALTER TABLE coupon ADD COLUMN uses_left smallint NULL',
  `ALTER TABLE coupon_template
    ADD COLUMN per_member_day int NULL,
    ADD COLUMN grantable tinyint(1) NOT NULL DEFAULT 0,
    ADD COLUMN cost_fen bigint NULL,
    ADD COLUMN cost_bearer varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL`,
  `ALTER TABLE coupon_stock
    ADD COLUMN state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active'`,
  `ALTER TABLE coupon_claim
    ADD COLUMN claim_day date NULL,
    ADD COLUMN day_claims int NOT NULL DEFAULT 0`,
  'ALTER TABLE store ADD COLUMN tags json NULL',
];

export class CouponKinds1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
