import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/**
 * What sources owed and could not give. The primary key is the source's own, as the coupon's is, so
 * that a grant that fails again and again has one row.
 */
const TABLES = [
  `CREATE TABLE missed_grant (
    member_id binary(16) NOT NULL,
    source_type varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id binary(16) NOT NULL,
    template_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    missed_at datetime(3) NOT NULL,
    tried_at datetime(3) NOT NULL,
    ended_at datetime(3) NULL,
    ended_by varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    note varchar(200) NULL,
    PRIMARY KEY (member_id, source_type, source_id),
    UNIQUE KEY missed_grant_id (id),
    KEY missed_grant_newest (state, missed_at, id),
    KEY missed_grant_template (state, template_code, missed_at, id),
    KEY missed_grant_source (state, source_type, missed_at, id)
  ) ENGINE=InnoDB`,
];

export class MissedGrant1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
