import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Nullable, so that rows of the version before stay as they are and it may go on writing. */
const CHANGES = [
  `ALTER TABLE tier_change
     ADD COLUMN period_from date NULL,
     ADD COLUMN reason varchar(200) NULL`,
];

export class TierPeriods1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
