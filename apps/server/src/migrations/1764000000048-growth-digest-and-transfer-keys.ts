import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Growth entries written before have no digest; transfers are found by both members. */
const CHANGES = [
  'ALTER TABLE growth_entry ADD COLUMN digest binary(32) NULL',
  'ALTER TABLE point_transfer ADD KEY point_transfer_receiver (receiver_id, offered_at, id)',
  'ALTER TABLE coupon_transfer ADD KEY coupon_transfer_from (from_member_id, offered_at, id)',
  'ALTER TABLE coupon_transfer ADD KEY coupon_transfer_to (to_member_id, offered_at, id)',
];

export class GrowthDigestAndTransferKeys1764000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
