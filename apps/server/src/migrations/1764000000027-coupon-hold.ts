import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Holds of coupons: who keeps one for themselves, and until when. */
const CHANGES = [
  `ALTER TABLE coupon
    ADD COLUMN held_by_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN held_by_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN held_until datetime(3) NULL`,
];

export class CouponHold1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
