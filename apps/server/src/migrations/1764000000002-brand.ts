import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE brand (
    id tinyint NOT NULL,
    name varchar(64) NOT NULL,
    time_zone varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settings json NOT NULL,
    updated_at datetime(3) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE store (
    code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(64) NOT NULL,
    region varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address varchar(255) NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE staff (
    code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(64) NOT NULL,
    role varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_hash varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    invite_hash binary(32) NULL,
    invite_expires_at datetime(3) NULL,
    openid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    active tinyint NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY staff_openid (openid),
    UNIQUE KEY staff_invite (invite_hash)
  ) ENGINE=InnoDB`,
  `CREATE TABLE staff_store (
    staff_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (staff_code, store_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE api_key (
    key_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret_sealed varbinary(512) NOT NULL,
    channel varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stores json NOT NULL,
    scopes json NOT NULL,
    PRIMARY KEY (key_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE tier (
    code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(32) NOT NULL,
    tier_rank int NOT NULL,
    enter bigint NOT NULL,
    keep bigint NOT NULL,
    points_percent int NOT NULL,
    pay_percent int NOT NULL,
    card_face json NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY tier_rank_once (tier_rank)
  ) ENGINE=InnoDB`,
];

export class Brand1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
