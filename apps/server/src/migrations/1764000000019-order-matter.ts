import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const CHANGES = [
  `CREATE TABLE order_matter (
    id binary(16) NOT NULL,
    kind varchar(16) ${CODE} NOT NULL,
    state varchar(8) ${CODE} NOT NULL,
    channel varchar(32) ${CODE} NOT NULL,
    order_no varchar(64) ${CODE} NOT NULL,
    refund_no varchar(64) ${CODE} NULL,
    store_code varchar(32) ${CODE} NULL,
    code varchar(40) ${CODE} NULL,
    coupon_code varchar(32) ${CODE} NULL,
    fen bigint NOT NULL,
    opened_at datetime(3) NOT NULL,
    closed_at datetime(3) NULL,
    closed_by varchar(80) ${CODE} NULL,
    note varchar(200) NULL,
    PRIMARY KEY (id),
    KEY order_matter_state (state, opened_at, id)
  ) ENGINE=InnoDB`,
  // Refunds that wait, or came to nothing, from before this table was there.
  `INSERT INTO order_matter
     (id, kind, state, channel, order_no, refund_no, store_code, code, coupon_code, fen, opened_at)
   SELECT r.id, CONCAT('refund_', r.state), 'open', r.channel, r.order_no, r.refund_no, o.store_code,
          r.rejection, NULL, r.refunded_fen, r.recorded_at
     FROM refund r LEFT JOIN order_head o ON o.id = r.order_id
    WHERE r.state IN ('waiting', 'rejected')`,
];

export class OrderMatter1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
