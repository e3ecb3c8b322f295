import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, pause } from '../clock.js';
import { Config } from '../config.js';
import { Log } from '../logging.js';
import { Outbox } from '../outbox/outbox.js';
import { TaskRunner } from '../tasks/task-runner.js';
import { Jobs } from './jobs.js';

const IDLE_MS = 400;
const JOB_CHECK_MS = 5000;

/** The loop of a process with the role `worker` or `all`: outbox events at once, tasks step by step, jobs by the clock. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running = false;
  private loops: Promise<void>[] = [];

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly tasks: TaskRunner,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'api') return;
    this.running = true;
    this.loops = [
      this.loop(IDLE_MS, async () => (await this.outbox.work(this.clock.now())) > 0),
      this.loop(IDLE_MS, () => this.tasks.work()),
      this.loop(JOB_CHECK_MS, async () => {
        await this.jobs.work(this.clock.now());
        return false;
      }),
    ];
  }

  /** Before the doors close: the loops end with what they have begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
    await this.safely(async () => {
      await this.tasks.release();
      return false;
    });
  }

  private async loop(idleMs: number, step: () => Promise<boolean>): Promise<void> {
    while (this.running) {
      const busy = await this.safely(step);
      for (let waited = 0; !busy && this.running && waited < idleMs; waited += 100)
        await pause(100);
    }
  }

  private async safely(step: () => Promise<boolean>): Promise<boolean> {
    try {
      return await step();
    } catch (error) {
      this.log.failure('worker step failed', error);
      return false;
    }
  }
}
