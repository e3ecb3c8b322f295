import { Injectable, type OnModuleInit } from '@nestjs/common';
import { later, WallClock } from './clock.js';
import type { Ctx } from './context.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Jobs } from './jobs/jobs.js';

const DAY_SECONDS = 86_400;
const CHUNK = 5000;

/**
 * What has served its time goes, in chunks: keys after 30 days, nonces, ended
 * sessions and windows, runs of jobs, tasks that have ended and their files.
 */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly wallClock: WallClock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'housekeeping', daily: '04:30' }, (ctx) => this.run(ctx));
  }

  private async run(ctx: Ctx): Promise<void> {
    const daysAgo = (days: number, now = ctx.now) => later(now, -days * DAY_SECONDS);
    await this.drop('idempotency', 'created_at', daysAgo(30));
    // Signatures live by the wall clock, and so do their nonces.
    await this.drop('open_nonce', 'seen_at', daysAgo(1, this.wallClock.now()));
    await this.drop('session', 'expires_at', ctx.now);
    await this.drop('rate_window', 'ends_at', ctx.now);
    await this.drop('task', 'ended_at', daysAgo(90));
    await this.drop('task_output', 'written_at', daysAgo(7));
    for (const name of this.jobs.names()) await this.drop('job_run', 'slot', daysAgo(7), name);
  }

  /** `name` is for tables whose key begins with it. */
  private async drop(table: string, column: string, before: Date, name?: string): Promise<void> {
    const where = name === undefined ? `${column} < ?` : `name = ? AND ${column} < ?`;
    const params = name === undefined ? [before] : [name, before];
    for (let gone = CHUNK; gone === CHUNK; ) {
      gone = await this.unitOfWork.run('housekeeping', (tx) =>
        tx.write(`DELETE FROM ${table} WHERE ${where} ORDER BY ${column} LIMIT ${CHUNK}`, params),
      );
    }
  }
}
