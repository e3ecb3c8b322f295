import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE what_if (
    id binary(16) NOT NULL,
    task_id binary(16) NOT NULL,
    months tinyint unsigned NOT NULL,
    from_at datetime(3) NOT NULL,
    present json NOT NULL,
    tried json NOT NULL,
    result json NULL,
    started_by varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    KEY what_if_started (started_at, id)
  ) ENGINE=InnoDB`,
];

export class WhatIf1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
