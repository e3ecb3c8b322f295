/**
 * Work by the clock. Each job has slots (a daily time in the brand's zone, or every N seconds); the
 * newest slot that is due runs once across all processes: the primary key (name, slot) lets one of
 * them in, a lease lets another take over after a crash. A process that was away runs the newest
 * missed slot; handlers look back as far as they promise to.
 */
import { Injectable } from '@nestjs/common';
import { addDays, businessDayOf, startOfDay } from '@shuke/shared';
import { invariant } from '../app-error.js';
import { later } from '../clock.js';
import { type Ctx, systemCtx } from '../context.js';
import { isDuplicateKey } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId, randomToken } from '../ids.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';

export type Schedule =
  | { name: string; daily: `${number}:${number}` }
  | { name: string; everySeconds: number };

export type JobRun = (ctx: Ctx, slot: Date) => Promise<void>;

const LEASE_SECONDS = 600;

@Injectable()
export class Jobs {
  private readonly jobs = new Map<string, { schedule: Schedule; run: JobRun }>();
  private zone: () => Promise<string> = async () => 'Asia/Shanghai';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  register(schedule: Schedule, run: JobRun): void {
    this.jobs.set(schedule.name, { schedule, run });
  }

  names(): string[] {
    return [...this.jobs.keys()];
  }

  /** Daily times are told in this zone; the brand module says which. */
  useZone(zone: () => Promise<string>): void {
    this.zone = zone;
  }

  /** Runs what is due and not yet taken by another process. */
  async work(now: Date): Promise<void> {
    for (const [name, { schedule, run }] of this.jobs) {
      const slot = latestSlot(schedule, now, await this.zone());
      const leaseToken = randomToken(16);
      if (await this.take(name, slot, leaseToken, now))
        await this.runSlot(name, slot, leaseToken, now, run);
    }
  }

  /** Runs a job at once, whatever its slot; for tests and operators. */
  async runNow(name: string, now: Date): Promise<void> {
    const job = this.jobs.get(name);
    invariant(job, `no job named ${name}`);
    await job.run(systemCtx(`job:${name}`, newId('evt'), now), now);
  }

  private async runSlot(
    name: string,
    slot: Date,
    leaseToken: Buffer,
    now: Date,
    run: JobRun,
  ): Promise<void> {
    try {
      await run(systemCtx(`job:${name}`, newId('evt'), now), slot);
      await this.settle(name, slot, leaseToken, { finishedAt: now, error: null });
      this.metrics.finishedJob(name, now);
    } catch (error) {
      this.log.failure('job failed', error, { job: name });
      await this.settle(name, slot, leaseToken, {
        finishedAt: null,
        error: error instanceof Error ? error.name : 'failure',
      });
    }
  }

  private take(name: string, slot: Date, leaseToken: Buffer, now: Date): Promise<boolean> {
    const leasedUntil = later(now, LEASE_SECONDS);
    return this.unitOfWork.run('job.take', async (tx) => {
      const open = await tx.rows<{ finished_at: Date | null; leased_until: Date }>(
        'SELECT finished_at, leased_until FROM job_run WHERE name = ? AND slot = ?',
        [name, slot],
      );
      if (open[0] && (open[0].finished_at || open[0].leased_until > now)) return false;
      if (open[0]) {
        const taken = await tx.write(
          'UPDATE job_run SET lease_token = ?, leased_until = ? WHERE name = ? AND slot = ? AND finished_at IS NULL AND leased_until <= ?',
          [leaseToken, leasedUntil, name, slot, now],
        );
        return taken === 1;
      }
      try {
        await tx.insert(
          'job_run',
          ['name', 'slot', 'lease_token', 'leased_until'],
          [[name, slot, leaseToken, leasedUntil]],
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    });
  }

  private async settle(
    name: string,
    slot: Date,
    leaseToken: Buffer,
    outcome: { finishedAt: Date | null; error: string | null },
  ): Promise<void> {
    await this.unitOfWork.run('job.settle', (tx) =>
      tx.write(
        'UPDATE job_run SET finished_at = ?, last_error = ? WHERE name = ? AND slot = ? AND lease_token = ?',
        [outcome.finishedAt, outcome.error, name, slot, leaseToken],
      ),
    );
  }
}

/** The newest slot at or before `now`. */
export function latestSlot(schedule: Schedule, now: Date, zone: string): Date {
  if ('everySeconds' in schedule) {
    const step = schedule.everySeconds * 1000;
    return new Date(Math.floor(now.getTime() / step) * step);
  }
  const [hours = 0, minutes = 0] = schedule.daily.split(':').map(Number);
  const today = businessDayOf(now, zone);
  const slotOf = (day: typeof today) => later(startOfDay(day, zone), hours * 3600 + minutes * 60);
  const slot = slotOf(today);
  return slot <= now ? slot : slotOf(addDays(today, -1));
}
