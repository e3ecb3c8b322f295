import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE send_pace (
    bucket varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tokens double NOT NULL,
    filled_at datetime(3) NOT NULL,
    PRIMARY KEY (bucket)
  ) ENGINE=InnoDB`,
];

export class SendPace1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
