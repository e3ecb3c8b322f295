import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE code_batch (
    id binary(16) NOT NULL,
    name varchar(60) NOT NULL,
    kind varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    word varchar(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    state varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    count int NOT NULL,
    made int NOT NULL,
    used int NOT NULL,
    total_limit int NULL,
    per_member int NULL,
    valid_from datetime(3) NOT NULL,
    valid_until datetime(3) NOT NULL,
    task_id binary(16) NULL,
    created_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY code_batch_word (word),
    KEY code_batch_newest (created_at, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE entry_code (
    code varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    batch_id binary(16) NOT NULL,
    seq int NOT NULL,
    used_by binary(16) NULL,
    used_at datetime(3) NULL,
    coupon_id binary(16) NULL,
    PRIMARY KEY (code),
    UNIQUE KEY entry_code_batch (batch_id, seq)
  ) ENGINE=InnoDB`,
];

export class EntryCode1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
