import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  // Between two members: its own row is what both meet on, so its id leads.
  `CREATE TABLE point_transfer (
    id binary(16) NOT NULL,
    sender_id binary(16) NOT NULL,
    receiver_id binary(16) NULL,
    points bigint unsigned NOT NULL,
    parts json NOT NULL,
    sent_on date NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offered_at datetime(3) NOT NULL,
    lapses_at datetime(3) NOT NULL,
    ended_at datetime(3) NULL,
    PRIMARY KEY (id),
    KEY point_transfer_sender (sender_id, offered_at, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE point_transfer_day (
    member_id binary(16) NOT NULL,
    sent_on date NOT NULL,
    points bigint unsigned NOT NULL,
    PRIMARY KEY (member_id, sent_on)
  ) ENGINE=InnoDB`,
];

export class PointTransfer1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
