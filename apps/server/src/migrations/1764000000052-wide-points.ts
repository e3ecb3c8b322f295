import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** A generous rate on a large order comes to more points than 31 bits hold. Wider columns read as before. */
const CHANGES = [
  'ALTER TABLE order_head MODIFY points_earned bigint NOT NULL',
  'ALTER TABLE refund MODIFY points_reversed bigint NOT NULL',
];

export class WidePoints1764000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
