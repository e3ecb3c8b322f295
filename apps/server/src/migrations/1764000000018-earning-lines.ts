import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Until now every line earned, and the version before goes on writing such lines. */
const CHANGES = ['ALTER TABLE order_line ADD COLUMN earns tinyint NOT NULL DEFAULT 1'];

export class EarningLines1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
