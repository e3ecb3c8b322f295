import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE order_key (
    channel varchar(32) ${CODE} NOT NULL,
    order_no varchar(64) ${CODE} NOT NULL,
    order_id binary(16) NULL,
    PRIMARY KEY (channel, order_no)
  ) ENGINE=InnoDB`,
  `CREATE TABLE order_head (
    id binary(16) NOT NULL,
    channel varchar(32) ${CODE} NOT NULL,
    order_no varchar(64) ${CODE} NOT NULL,
    content_hash binary(32) NOT NULL,
    member_id binary(16) NULL,
    store_code varchar(32) ${CODE} NOT NULL,
    staff_code varchar(32) ${CODE} NULL,
    reported_by varchar(80) ${CODE} NOT NULL,
    paid_at datetime(3) NOT NULL,
    amount_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    points_used int NOT NULL,
    points_earned int NOT NULL,
    refunded_fen bigint NOT NULL,
    whole_refund tinyint NOT NULL,
    settled tinyint NOT NULL,
    coupon_codes json NOT NULL,
    conflicts json NOT NULL,
    answer json NOT NULL,
    recorded_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY order_head_number (channel, order_no),
    KEY order_head_member (member_id, paid_at, id),
    KEY order_head_store (store_code, paid_at),
    KEY order_head_reporter (reported_by, recorded_at),
    KEY order_head_paid (paid_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE order_line (
    order_id binary(16) NOT NULL,
    line_no int NOT NULL,
    sku varchar(64) NOT NULL,
    name varchar(128) NULL,
    category varchar(64) NULL,
    quantity decimal(12,3) NOT NULL,
    unit_price_fen bigint NULL,
    amount_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    offset_points int NOT NULL,
    refunded_fen bigint NOT NULL,
    PRIMARY KEY (order_id, line_no)
  ) ENGINE=InnoDB`,
  `CREATE TABLE refund (
    channel varchar(32) ${CODE} NOT NULL,
    order_no varchar(64) ${CODE} NOT NULL,
    refund_no varchar(64) ${CODE} NOT NULL,
    id binary(16) NOT NULL,
    order_id binary(16) NULL,
    content_hash binary(32) NOT NULL,
    content json NOT NULL,
    state varchar(12) ${CODE} NOT NULL,
    refunded_fen bigint NOT NULL,
    refunded_at datetime(3) NOT NULL,
    points_reversed int NOT NULL,
    points_returned int NOT NULL,
    coupons_returned json NOT NULL,
    rejection varchar(40) ${CODE} NULL,
    reported_by varchar(80) ${CODE} NOT NULL,
    recorded_at datetime(3) NOT NULL,
    PRIMARY KEY (channel, order_no, refund_no),
    UNIQUE KEY refund_id (id),
    KEY refund_state (state, recorded_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE refund_line (
    refund_id binary(16) NOT NULL,
    line_no int NOT NULL,
    refunded_fen bigint NOT NULL,
    PRIMARY KEY (refund_id, line_no)
  ) ENGINE=InnoDB`,
  `CREATE TABLE member_order_facts (
    member_id binary(16) NOT NULL,
    order_count int NOT NULL,
    paid_fen bigint NOT NULL,
    first_order_at datetime(3) NOT NULL,
    last_order_at datetime(3) NOT NULL,
    PRIMARY KEY (member_id),
    KEY member_order_facts_last (last_order_at)
  ) ENGINE=InnoDB`,
];

export class Order1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
