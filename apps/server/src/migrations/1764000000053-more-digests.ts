import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Changes of tiers and holds that were written before have no digest. */
const CHANGES = [
  'ALTER TABLE tier_change ADD COLUMN digest binary(32) NULL',
  'ALTER TABLE point_hold ADD COLUMN digest binary(32) NULL',
];

export class MoreDigests1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
