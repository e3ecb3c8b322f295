/**
 * Events that leave a business transaction. A row per event and handler is written in the
 * transaction of its cause; a worker leases due rows (`due_at` moves to the lease's end, so a
 * crashed worker's rows come back by themselves), runs the handler, and removes the row only while
 * it still holds the lease. Handlers may run again after a crash and must be idempotent by event id.
 */
import { Injectable } from '@nestjs/common';
import { later } from '../clock.js';
import { type Ctx, systemCtx } from '../context.js';
import { Database } from '../database/database.js';
import { readJson, type Tx } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { bytesToId, type Id, idToBytes, newId, randomToken } from '../ids.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';

export interface OutboxEvent {
  type: string;
  /** Whom or what it is about: events of one key are shown together. */
  key: string;
  payload: object;
  dueAt?: Date;
}

export interface HandledEvent {
  id: Id<'evt'>;
  type: string;
  attempts: number;
}

export type OutboxHandler<P = never> = (ctx: Ctx, payload: P, event: HandledEvent) => Promise<void>;

interface LeasedRow {
  id: Buffer;
  type: string;
  handler: string;
  payload: unknown;
  attempts: number;
}

const LEASE_SECONDS = 60;
const ATTEMPTS = 12;

@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, Map<string, OutboxHandler>>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Registers a handler by a stable name. To be called while modules are made, before any publish. */
  on<P extends object>(type: string, handlerName: string, handler: OutboxHandler<P>): void {
    const ofType = this.handlers.get(type) ?? new Map<string, OutboxHandler>();
    ofType.set(handlerName, handler as OutboxHandler);
    this.handlers.set(type, ofType);
  }

  async publish(tx: Tx, ctx: Ctx, ...events: readonly OutboxEvent[]): Promise<void> {
    const rows = events.flatMap((event) =>
      [...(this.handlers.get(event.type)?.keys() ?? [])].map((handler) => [
        idToBytes(newId('evt')),
        event.type,
        handler,
        event.key,
        JSON.stringify(event.payload),
        'pending',
        event.dueAt ?? ctx.now,
        ctx.now,
      ]),
    );
    await tx.insert(
      'outbox',
      ['id', 'type', 'handler', 'event_key', 'payload', 'state', 'due_at', 'created_at'],
      rows,
    );
  }

  /** Leases and runs one batch of due events; gives how many there were. */
  async work(now: Date, limit = 50): Promise<number> {
    const leaseToken = randomToken(16);
    const leased = await this.unitOfWork.run('outbox.lease', (tx) =>
      tx.write(
        `UPDATE outbox SET lease_token = ?, due_at = ?, attempts = attempts + 1
         WHERE state = 'pending' AND due_at <= ? ORDER BY due_at LIMIT ${limit}`,
        [leaseToken, later(now, LEASE_SECONDS), now],
      ),
    );
    if (leased === 0) return 0;
    const rows = await this.database.rows<LeasedRow>(
      'SELECT id, type, handler, payload, attempts FROM outbox WHERE lease_token = ? ORDER BY created_at, id',
      [leaseToken],
    );
    for (const row of rows) await this.handle(row, leaseToken, now);
    return rows.length;
  }

  private async handle(row: LeasedRow, leaseToken: Buffer, now: Date): Promise<void> {
    const handler = this.handlers.get(row.type)?.get(row.handler);
    const id = bytesToId('evt', row.id);
    try {
      if (!handler) throw new Error(`no handler named ${row.handler}`);
      const ctx = systemCtx(`outbox:${row.handler}`, id, now);
      await handler(ctx, readJson(row.payload) as never, {
        id,
        type: row.type,
        attempts: row.attempts,
      });
      await this.remove(row, leaseToken);
      this.metrics.outboxEvent(row.handler, 'done');
    } catch (error) {
      this.log.failure('outbox handler failed', error, { eventId: id, handler: row.handler });
      await this.postpone(row, leaseToken, now, error);
    }
  }

  private async remove(row: LeasedRow, leaseToken: Buffer): Promise<void> {
    await this.unitOfWork.run('outbox.done', (tx) =>
      tx.write('DELETE FROM outbox WHERE id = ? AND lease_token = ?', [row.id, leaseToken]),
    );
  }

  private async postpone(
    row: LeasedRow,
    leaseToken: Buffer,
    now: Date,
    error: unknown,
  ): Promise<void> {
    const dead = row.attempts >= ATTEMPTS;
    this.metrics.outboxEvent(row.handler, dead ? 'dead' : 'retried');
    const waitSeconds = Math.min(5 * 2 ** row.attempts, 3600);
    await this.unitOfWork.run('outbox.postpone', (tx) =>
      tx.write(
        'UPDATE outbox SET state = ?, due_at = ?, lease_token = NULL, last_error = ? WHERE id = ? AND lease_token = ?',
        [
          dead ? 'dead' : 'pending',
          later(now, waitSeconds),
          error instanceof Error ? error.name : 'failure',
          row.id,
          leaseToken,
        ],
      ),
    );
  }
}
