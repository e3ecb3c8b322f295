import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** What waits is counted by template and reason from the index alone. */
const CHANGES = [
  `ALTER TABLE missed_grant
     ADD KEY missed_grant_reason (state, template_code, reason, missed_at)`,
];

export class MissedGrantSums1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
