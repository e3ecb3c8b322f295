import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE idempotency (
    caller varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    route varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash binary(32) NOT NULL,
    answer json NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (caller, idempotency_key),
    KEY idempotency_age (created_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE outbox (
    id binary(16) NOT NULL,
    type varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    handler varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_key varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload json NOT NULL,
    state varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_at datetime(3) NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    lease_token binary(16) NULL,
    last_error varchar(255) NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    KEY outbox_due (state, due_at),
    KEY outbox_lease (lease_token)
  ) ENGINE=InnoDB`,
  `CREATE TABLE job_run (
    name varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slot datetime(3) NOT NULL,
    lease_token binary(16) NOT NULL,
    leased_until datetime(3) NOT NULL,
    finished_at datetime(3) NULL,
    last_error varchar(255) NULL,
    PRIMARY KEY (name, slot)
  ) ENGINE=InnoDB`,
  `CREATE TABLE platform_setting (
    name varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value varchar(255) NOT NULL,
    PRIMARY KEY (name)
  ) ENGINE=InnoDB`,
  `CREATE TABLE session (
    token_hash binary(32) NOT NULL,
    id binary(16) NOT NULL,
    door varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id binary(16) NULL,
    csrf_token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at datetime(3) NOT NULL,
    expires_at datetime(3) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY session_subject (door, subject),
    KEY session_end (expires_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE open_nonce (
    key_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nonce varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seen_at datetime(3) NOT NULL,
    PRIMARY KEY (key_id, nonce),
    KEY open_nonce_age (seen_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE audit_entry (
    id binary(16) NOT NULL,
    at datetime(3) NOT NULL,
    actor varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_id varchar(64) NOT NULL,
    before_change json NULL,
    after_change json NULL,
    PRIMARY KEY (id),
    KEY audit_entry_time (at, id),
    KEY audit_entry_subject (subject, at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE wechat_token (
    app_id varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token varbinary(1024) NOT NULL,
    expires_at datetime(3) NOT NULL,
    lease_token binary(16) NULL,
    leased_until datetime(3) NULL,
    PRIMARY KEY (app_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE rate_window (
    bucket binary(32) NOT NULL,
    hits int NOT NULL,
    ends_at datetime(3) NOT NULL,
    PRIMARY KEY (bucket),
    KEY rate_window_end (ends_at)
  ) ENGINE=InnoDB`,
];

export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
