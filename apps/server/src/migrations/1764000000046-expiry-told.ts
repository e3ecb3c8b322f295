import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE expiry_told (
    member_id binary(16) NOT NULL,
    kind varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_day date NOT NULL,
    told_on date NOT NULL,
    PRIMARY KEY (member_id, kind, item),
    KEY expiry_told_last_day (last_day)
  ) ENGINE=InnoDB`,
];

export class ExpiryTold1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
