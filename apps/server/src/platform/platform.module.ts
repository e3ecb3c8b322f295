import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Audit } from './audit/audit.js';
import { DoorGuard } from './auth/door.guard.js';
import { OpenCaller } from './auth/open-caller.js';
import { RateLimiter } from './auth/rate-limit.js';
import { Sessions } from './auth/sessions.js';
import { Clock, WallClock } from './clock.js';
import { Config } from './config.js';
import { Committer } from './database/committer.js';
import { Database } from './database/database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Housekeeping } from './housekeeping.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.js';
import { validationPipe } from './http/validation.js';
import { Jobs } from './jobs/jobs.js';
import { Worker } from './jobs/worker.js';
import { Log } from './logging.js';
import { Metrics } from './metrics.js';
import { Outbox } from './outbox/outbox.js';
import { TaskConsoleController } from './tasks/task.console.controller.js';
import { TaskRepository } from './tasks/task.repository.js';
import { TaskRunner } from './tasks/task-runner.js';
import { TaskViews } from './tasks/task-views.service.js';
import { Tasks } from './tasks/tasks.js';

export interface PlatformParts {
  config: Config;
  clock: Clock;
  dataSource: DataSource;
  /** Closes what was opened for the parts; called last, when worker and doors have ended. */
  close?(): Promise<void>;
}

class LastOut implements OnApplicationShutdown {
  constructor(private readonly parts: PlatformParts) {}

  async onApplicationShutdown(): Promise<void> {
    await this.parts.close?.();
  }
}

const SERVICES = [
  Audit,
  Database,
  Jobs,
  Log,
  Metrics,
  Outbox,
  RateLimiter,
  Sessions,
  Tasks,
  UnitOfWork,
  WallClock,
];

@Global()
@Module({})
export class PlatformModule {
  static of(parts: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, TaskConsoleController],
      providers: [
        { provide: Config, useValue: parts.config },
        { provide: Clock, useValue: parts.clock },
        { provide: DataSource, useValue: parts.dataSource },
        { provide: LastOut, useValue: new LastOut(parts) },
        ...SERVICES,
        Committer,
        OpenCaller,
        TaskRepository,
        TaskRunner,
        TaskViews,
        Worker,
        Housekeeping,
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [Config, Clock, DataSource, ...SERVICES],
    };
  }
}
