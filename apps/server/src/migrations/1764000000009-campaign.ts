import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE campaign (
    id binary(16) NOT NULL,
    name varchar(60) NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience json NOT NULL,
    offer json NOT NULL,
    message json NOT NULL,
    members int NOT NULL,
    step int NOT NULL,
    created_at datetime(3) NOT NULL,
    created_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    launched_at datetime(3) NULL,
    snapshot_at datetime(3) NULL,
    ended_at datetime(3) NULL,
    PRIMARY KEY (id),
    KEY campaign_newest (created_at, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE campaign_member (
    campaign_id binary(16) NOT NULL,
    member_id binary(16) NOT NULL,
    state varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    served_at datetime(3) NULL,
    PRIMARY KEY (campaign_id, member_id),
    KEY campaign_member_state (campaign_id, state, member_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE birthday_grant (
    member_id binary(16) NOT NULL,
    own_year smallint NOT NULL,
    day date NOT NULL,
    granted_on date NOT NULL,
    granted_at datetime(3) NOT NULL,
    late tinyint NOT NULL,
    tier_code varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    coupon_id binary(16) NULL,
    points int NOT NULL,
    PRIMARY KEY (member_id, own_year),
    KEY birthday_grant_newest (granted_at, member_id)
  ) ENGINE=InnoDB`,
];

export class Campaign1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
