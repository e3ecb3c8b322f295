import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** What orders brought their buyers: the key is the order's and the gift's, so it is given once. */
const TABLES = [
  `CREATE TABLE spend_gift (
    member_id binary(16) NOT NULL,
    order_id binary(16) NOT NULL,
    gift_code varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_fen bigint NOT NULL,
    line_nos json NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at datetime(3) NOT NULL,
    taken_back_at datetime(3) NULL,
    PRIMARY KEY (member_id, order_id, gift_code),
    KEY spend_gift_code (gift_code, state)
  ) ENGINE=InnoDB`,
];

export class SpendGift1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
