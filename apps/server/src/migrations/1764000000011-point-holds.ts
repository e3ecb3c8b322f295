import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const STATEMENTS = [
  `CREATE TABLE point_hold (
    member_id binary(16) NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points bigint unsigned NOT NULL,
    held_at datetime(3) NOT NULL,
    held_until datetime(3) NOT NULL,
    PRIMARY KEY (member_id, source_type, source_id)
  ) ENGINE=InnoDB`,
  // Null: the member has no holds, and nobody needs to ask the table above.
  'ALTER TABLE point_account ADD COLUMN holds_until datetime(3) NULL',
];

export class PointHolds1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, STATEMENTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
