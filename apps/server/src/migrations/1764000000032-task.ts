import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE task (
    id binary(16) NOT NULL,
    kind varchar(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title varchar(120) NOT NULL,
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    params json NOT NULL,
    step_cursor json NULL,
    done int NOT NULL,
    total int NULL,
    per_second double NULL,
    result json NULL,
    failure varchar(255) NULL,
    started_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at datetime(3) NOT NULL,
    started_at datetime(3) NULL,
    progressed_at datetime(3) NULL,
    ended_at datetime(3) NULL,
    dismissed_at datetime(3) NULL,
    due_at datetime(3) NOT NULL,
    lease_token binary(16) NULL,
    attempts int NOT NULL,
    PRIMARY KEY (id),
    KEY task_due (state, due_at),
    KEY task_lease (lease_token),
    KEY task_own (started_by, created_at, id),
    KEY task_newest (created_at, id),
    KEY task_age (ended_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE task_output (
    task_id binary(16) NOT NULL,
    seq int NOT NULL,
    chunk mediumtext NOT NULL,
    written_at datetime(3) NOT NULL,
    PRIMARY KEY (task_id, seq),
    KEY task_output_age (written_at)
  ) ENGINE=InnoDB`,
];

export class Task1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
