import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const TABLES = [
  `CREATE TABLE campaign_budget (
    campaign_id binary(16) NOT NULL,
    unit_fen bigint NOT NULL,
    budget_fen bigint NOT NULL,
    used_fen bigint NOT NULL,
    PRIMARY KEY (campaign_id)
  ) ENGINE=InnoDB`,
];

export class CampaignBudget1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
