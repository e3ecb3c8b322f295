import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  // `day` is the one that a window asks for: of an order its day, of a refund its order's.
  `CREATE TABLE growth_entry (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    value int NOT NULL,
    reason varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id binary(16) NULL,
    day date NOT NULL,
    occurred_at datetime(3) NOT NULL,
    recorded_at datetime(3) NOT NULL,
    actor varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY growth_entry_once (member_id, source_type, source_id, reason),
    KEY growth_entry_day (member_id, day, value),
    KEY growth_entry_order (member_id, order_id),
    KEY growth_entry_newest (member_id, recorded_at, id)
  ) ENGINE=InnoDB`,
];

export class Growth1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
