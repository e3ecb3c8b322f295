import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE coupon_template (
    code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version int NOT NULL,
    name varchar(60) NOT NULL,
    description varchar(500) NULL,
    terms json NOT NULL,
    validity json NOT NULL,
    per_member int NULL,
    claimable tinyint(1) NOT NULL,
    recorded_at datetime(3) NOT NULL,
    PRIMARY KEY (code, version)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_stock (
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stock int NULL,
    issued int NOT NULL,
    PRIMARY KEY (template_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    code varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_version int NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from datetime(3) NOT NULL,
    valid_until datetime(3) NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordinal smallint NOT NULL,
    issued_at datetime(3) NOT NULL,
    redeemed_at datetime(3) NULL,
    redeemed_store varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY coupon_code (code),
    UNIQUE KEY coupon_source (member_id, source_type, source_id, ordinal),
    KEY coupon_source_state (source_type, source_id, state),
    KEY coupon_template_state (template_code, state),
    KEY coupon_end (state, valid_until)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_claim (
    member_id binary(16) NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claims int NOT NULL,
    PRIMARY KEY (member_id, template_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE redemption (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    coupon_id binary(16) NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    redeemed_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id binary(16) NULL,
    order_no varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    order_amount_fen bigint NULL,
    reduction_fen bigint NULL,
    redeemed_at datetime(3) NOT NULL,
    undone_at datetime(3) NULL,
    undone_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    undo_reason varchar(200) NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY redemption_id (id),
    KEY redemption_coupon (member_id, coupon_id),
    KEY redemption_person (redeemed_by, redeemed_at),
    KEY redemption_order (order_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE reward (
    code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(60) NOT NULL,
    description varchar(500) NULL,
    kind varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points int NOT NULL,
    per_member int NULL,
    position int NOT NULL,
    PRIMARY KEY (code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE reward_stock (
    reward_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stock int NULL,
    exchanged int NOT NULL,
    PRIMARY KEY (reward_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE exchange (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    reward_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity smallint NOT NULL,
    points_spent int NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exchanged_at datetime(3) NOT NULL,
    cancelled_at datetime(3) NULL,
    PRIMARY KEY (member_id, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE exchange_count (
    member_id binary(16) NOT NULL,
    reward_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exchanged int NOT NULL,
    PRIMARY KEY (member_id, reward_code)
  ) ENGINE=InnoDB`,
];

export class Coupon1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
