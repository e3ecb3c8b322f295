import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE message_template (
    type varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title varchar(64) NOT NULL,
    page varchar(255) NOT NULL,
    fields json NOT NULL,
    stopped_at datetime(3) NULL,
    updated_at datetime(3) NOT NULL,
    PRIMARY KEY (type, channel)
  ) ENGINE=InnoDB`,
  `CREATE TABLE subscription_credit (
    member_id binary(16) NOT NULL,
    template_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credits int NOT NULL,
    entries int NOT NULL,
    refused_at datetime(3) NULL,
    PRIMARY KEY (member_id, template_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE subscription_entry (
    member_id binary(16) NOT NULL,
    template_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq int NOT NULL,
    kind varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    change_by int NOT NULL,
    credits_after int NOT NULL,
    teller varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_key varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    paired_seq int NULL,
    at datetime(3) NOT NULL,
    PRIMARY KEY (member_id, template_id, seq),
    UNIQUE KEY subscription_entry_once (member_id, template_id, source_key)
  ) ENGINE=InnoDB`,
  `CREATE TABLE delivery (
    member_id binary(16) NOT NULL,
    id binary(16) NOT NULL,
    dedupe_key varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields json NOT NULL,
    state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    errcode int NULL,
    msgid varchar(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    attempts smallint NOT NULL,
    due_at datetime(3) NOT NULL,
    lease_token binary(16) NULL,
    slot_day date NULL,
    planned_at datetime(3) NOT NULL,
    sent_at datetime(3) NULL,
    tapped_at datetime(3) NULL,
    PRIMARY KEY (member_id, id),
    UNIQUE KEY delivery_once (member_id, dedupe_key, channel),
    KEY delivery_due (state, due_at),
    KEY delivery_lease (lease_token),
    KEY delivery_cause (cause, state),
    KEY delivery_newest (member_id, planned_at, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE inbox_message (
    member_id binary(16) NOT NULL,
    delivery_id binary(16) NOT NULL,
    type varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title varchar(64) NOT NULL,
    body varchar(500) NOT NULL,
    page varchar(255) NULL,
    created_at datetime(3) NOT NULL,
    read_at datetime(3) NULL,
    PRIMARY KEY (member_id, delivery_id),
    KEY inbox_message_newest (member_id, created_at, delivery_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE push_seen (
    content_hash binary(32) NOT NULL,
    seen_at datetime(3) NOT NULL,
    PRIMARY KEY (content_hash),
    KEY push_seen_at (seen_at)
  ) ENGINE=InnoDB`,
];

export class Message1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
