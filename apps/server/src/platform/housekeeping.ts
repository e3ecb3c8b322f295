import { Injectable, type OnModuleInit } from '@nestjs/common';
import { later } from './clock.js';
import type { Ctx } from './context.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Jobs } from './jobs/jobs.js';

const DAY_SECONDS = 86_400;
const CHUNK = 5000;

/** What has served its time goes, in chunks: keys after 30 days, nonces, ended sessions and windows. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'housekeeping', daily: '04:30' }, (ctx) => this.run(ctx));
  }

  private async run(ctx: Ctx): Promise<void> {
    await this.drop('idempotency', 'created_at', later(ctx.now, -30 * DAY_SECONDS));
    await this.drop('open_nonce', 'seen_at', later(ctx.now, -DAY_SECONDS));
    await this.drop('session', 'expires_at', ctx.now);
    await this.drop('rate_window', 'ends_at', ctx.now);
  }

  private async drop(table: string, column: string, before: Date): Promise<void> {
    for (let gone = CHUNK; gone === CHUNK; ) {
      gone = await this.unitOfWork.run('housekeeping', (tx) =>
        tx.write(`DELETE FROM ${table} WHERE ${column} < ? ORDER BY ${column} LIMIT ${CHUNK}`, [
          before,
        ]),
      );
    }
  }
}
