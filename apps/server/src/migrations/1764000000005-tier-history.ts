import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE member_tier (
    member_id binary(16) NOT NULL,
    tier_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period_from date NOT NULL,
    valid_until date NULL,
    evaluate_on date NULL,
    changes int NOT NULL,
    PRIMARY KEY (member_id),
    KEY member_tier_code (tier_code, member_id),
    KEY member_tier_due (evaluate_on, member_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE tier_change (
    member_id binary(16) NOT NULL,
    seq int NOT NULL,
    from_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric bigint NOT NULL,
    changed_at datetime(3) NOT NULL,
    valid_until date NULL,
    actor varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (member_id, seq)
  ) ENGINE=InnoDB`,
];

export class TierHistory1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
