import { Injectable } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What operations watch; served at /metrics in Prometheus' text format. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'shuke_http_request_seconds',
    help: 'Duration of HTTP requests by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [this.registry],
  });

  private readonly retries = new Counter({
    name: 'shuke_unit_retries_total',
    help: 'Units of work that started anew after a deadlock, lock wait or lost connection',
    labelNames: ['unit'],
    registers: [this.registry],
  });

  private readonly gathered = new Counter({
    name: 'shuke_gathered_units_total',
    help: 'Units of work that went into a shared transaction, by whether it was kept',
    labelNames: ['unit', 'kept'],
    registers: [this.registry],
  });

  private readonly groups = new Counter({
    name: 'shuke_shared_transactions_total',
    help: 'Shared transactions, by whether they were kept',
    labelNames: ['unit', 'kept'],
    registers: [this.registry],
  });

  private readonly events = new Counter({
    name: 'shuke_outbox_events_total',
    help: 'Outbox events by handler and outcome',
    labelNames: ['handler', 'outcome'],
    registers: [this.registry],
  });

  private readonly jobs = new Gauge({
    name: 'shuke_job_finished_timestamp_seconds',
    help: 'When a job last finished',
    labelNames: ['job'],
    registers: [this.registry],
  });

  private readonly tasks = new Counter({
    name: 'shuke_tasks_total',
    help: 'Long tasks that ended, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  retriedUnit(unit: string): void {
    this.retries.inc({ unit });
  }

  gatheredUnits(unit: string, count: number, isKept: boolean): void {
    const labels = { unit, kept: String(isKept) };
    this.groups.inc(labels);
    this.gathered.inc(labels, count);
  }

  outboxEvent(handler: string, outcome: 'done' | 'retried' | 'dead'): void {
    this.events.inc({ handler, outcome });
  }

  endedTask(kind: string, outcome: 'done' | 'failed'): void {
    this.tasks.inc({ kind, outcome });
  }

  finishedJob(job: string, at: Date): void {
    this.jobs.set({ job }, at.getTime() / 1000);
  }
}
