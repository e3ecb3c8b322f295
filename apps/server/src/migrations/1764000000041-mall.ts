import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const STATEMENTS = [
  `ALTER TABLE reward
    ADD COLUMN offer json NULL,
    MODIFY COLUMN template_code varchar(40) ${CODE} NULL`,
  `ALTER TABLE exchange
    ADD COLUMN kind varchar(12) ${CODE} NOT NULL DEFAULT 'coupon',
    ADD COLUMN picked_up_at datetime(3) NULL,
    ADD COLUMN picked_up_store varchar(32) ${CODE} NULL,
    ADD COLUMN picked_up_by varchar(64) ${CODE} NULL,
    ADD KEY exchange_id (id)`,
  `CREATE TABLE reward_store_stock (
    reward_code varchar(40) ${CODE} NOT NULL,
    store_code varchar(32) ${CODE} NOT NULL,
    stock int NOT NULL,
    exchanged int NOT NULL,
    PRIMARY KEY (reward_code, store_code)
  ) ENGINE=InnoDB`,
  `CREATE TABLE exchange_period (
    member_id binary(16) NOT NULL,
    reward_code varchar(40) ${CODE} NOT NULL,
    period_from date NOT NULL,
    exchanged int NOT NULL,
    PRIMARY KEY (member_id, reward_code, period_from)
  ) ENGINE=InnoDB`,
];

export class Mall1764000000041 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, STATEMENTS);
  }

  async down(): Promise<void> {}
}
