import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE member (
    id binary(16) NOT NULL,
    member_no char(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone_cipher varbinary(64) NULL,
    phone_index binary(32) NULL,
    phone_masked varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    pending_phone_cipher varbinary(64) NULL,
    pending_phone_index binary(32) NULL,
    pending_phone_masked varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    nickname varchar(64) NULL,
    nickname_check varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    birthday_calendar varchar(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    birthday_month tinyint NULL,
    birthday_day tinyint NULL,
    birthday_leap tinyint(1) NOT NULL,
    birthday_year smallint NULL,
    birthday_changes smallint NOT NULL,
    gender varchar(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    source_channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_store varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    source_staff varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    source_scene varchar(64) NULL,
    source_referrer char(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code_secret_cipher varbinary(80) NOT NULL,
    marketing_granted tinyint(1) NOT NULL,
    joined_at datetime(3) NOT NULL,
    recorded_at datetime(3) NOT NULL,
    welcomed_at datetime(3) NULL,
    profile_completed_at datetime(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY member_no (member_no),
    UNIQUE KEY member_phone (phone_index),
    KEY member_birthday (birthday_calendar, birthday_month, birthday_day),
    KEY member_joined (joined_at, id),
    KEY member_store (source_store, joined_at, id),
    KEY member_nickname (nickname)
  ) ENGINE=InnoDB`,
  `CREATE TABLE identity (
    id binary(16) NOT NULL,
    app_id varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    openid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unionid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_id binary(16) NULL,
    phone_code_hash binary(32) NULL,
    phone_cipher varbinary(64) NULL,
    phone_until datetime(3) NULL,
    created_at datetime(3) NOT NULL,
    seen_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_openid (app_id, openid),
    KEY identity_unionid (unionid),
    KEY identity_member (member_id, app_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE consent (
    member_id binary(16) NOT NULL,
    seq smallint NOT NULL,
    purpose varchar(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted tinyint(1) NOT NULL,
    given_at datetime(3) NOT NULL,
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (member_id, seq)
  ) ENGINE=InnoDB`,
  `CREATE TABLE identification (
    member_id binary(16) NOT NULL,
    step bigint NOT NULL,
    bearer varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    opened_at datetime(3) NOT NULL,
    until datetime(3) NOT NULL,
    PRIMARY KEY (member_id, step)
  ) ENGINE=InnoDB`,
  `CREATE TABLE external_member (
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_no varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id binary(16) NOT NULL,
    recorded_at datetime(3) NOT NULL,
    PRIMARY KEY (channel, external_no),
    KEY external_member_member (member_id)
  ) ENGINE=InnoDB`,
];

export class Member1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
