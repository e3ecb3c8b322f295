import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE quote (
    id binary(16) NOT NULL,
    caller varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id binary(16) NULL,
    identified tinyint NOT NULL,
    content json NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_until datetime(3) NULL,
    order_id binary(16) NULL,
    quoted_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    KEY quote_age (quoted_at)
  ) ENGINE=InnoDB`,
];

export class Quote1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
