import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SCHEMA } from '../../schema.js';
import { later } from '../clock.js';
import { Config } from '../config.js';
import { systemCtx } from '../context.js';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';
import { Outbox } from './outbox.js';

const NOW = new Date('2026-03-10T04:00:00Z');
let testDatabase: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await openDataSource(testDatabase.url, SCHEMA, 16);
});
afterEach(() => dataSource.query('DELETE FROM outbox'));
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

/** The parts of one process. */
function process() {
  const key = Buffer.alloc(32).toString('base64');
  const config = new Config({
    DATABASE_URL: testDatabase.url,
    PHONE_ENCRYPTION_KEY: key,
    PHONE_INDEX_KEY: key,
    TOKEN_SECRET: key,
    LOG_LEVEL: 'silent',
  });
  const metrics = new Metrics();
  const log = new Log(config);
  const unitOfWork = new UnitOfWork(dataSource, metrics);
  return {
    unitOfWork,
    outbox: new Outbox(new Database(dataSource), unitOfWork, log, metrics),
    jobs: new Jobs(unitOfWork, log, metrics),
  };
}

const publish = ({ unitOfWork, outbox }: ReturnType<typeof process>, payload: object) =>
  unitOfWork.run('publish', (tx) =>
    outbox.publish(tx, systemCtx('test', 'r', NOW), { type: 'thing.done', key: 'k', payload }),
  );
const left = async () =>
  ((await dataSource.query('SELECT COUNT(*) AS n FROM outbox')) as { n: number }[])[0]?.n;

test('an event reaches each handler once, and is gone', async () => {
  const one = process();
  const seen: string[] = [];
  one.outbox.on('thing.done', 'first', async () => void seen.push('first'));
  one.outbox.on('thing.done', 'second', async () => void seen.push('second'));
  await publish(one, {});
  await one.outbox.work(NOW);
  expect(seen.sort()).toEqual(['first', 'second']);
  expect(await left()).toBe(0);
});

test('what was rolled back is never told', async () => {
  const one = process();
  one.outbox.on('thing.done', 'first', async () => undefined);
  const failing = one.unitOfWork.run('fails', async (tx) => {
    await one.outbox.publish(tx, systemCtx('test', 'r', NOW), {
      type: 'thing.done',
      key: 'k',
      payload: {},
    });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await left()).toBe(0);
});

test('four workers at once handle each of two hundred events once', async () => {
  const seen: number[] = [];
  const workers = Array.from({ length: 4 }, () => {
    const worker = process();
    worker.outbox.on<{ n: number }>('thing.done', 'count', async (_, { n }) => void seen.push(n));
    return worker;
  });
  for (let n = 0; n < 200; n++) await publish(workers[0] as ReturnType<typeof process>, { n });
  await Promise.all(
    workers.map(async ({ outbox }) => {
      while ((await outbox.work(NOW, 7)) > 0);
    }),
  );
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
});

test('a handler that fails is tried again later, with the event it had', async () => {
  const one = process();
  let tries = 0;
  one.outbox.on<{ n: number }>('thing.done', 'flaky', async (_, { n }) => {
    expect(n).toBe(7);
    if (++tries < 3) throw new Error('not yet');
  });
  await publish(one, { n: 7 });
  await one.outbox.work(NOW);
  expect(await one.outbox.work(later(NOW, 1))).toBe(0);
  await one.outbox.work(later(NOW, 60));
  await one.outbox.work(later(NOW, 600));
  expect(tries).toBe(3);
  expect(await left()).toBe(0);
});

test('what a killed worker had leased comes back when the lease ends', async () => {
  const killed = process();
  const never = new Promise<void>(() => undefined);
  killed.outbox.on('thing.done', 'count', () => never);
  await publish(killed, {});
  void killed.outbox.work(NOW);
  const other = process();
  let handled = 0;
  other.outbox.on('thing.done', 'count', async () => void handled++);
  for (let leased = 0; leased === 0; ) {
    leased =
      (
        (await dataSource.query('SELECT COUNT(*) AS n FROM outbox WHERE attempts = 1')) as {
          n: number;
        }[]
      )[0]?.n ?? 0;
  }
  await other.outbox.work(later(NOW, 30));
  expect(handled).toBe(0);
  await other.outbox.work(later(NOW, 61));
  expect(handled).toBe(1);
});

test('a job runs once a slot across processes, and the newest missed slot is caught up', async () => {
  const processes = [process(), process(), process(), process()];
  const slots: string[] = [];
  for (const { jobs } of processes)
    jobs.register(
      { name: 'daily', daily: '09:00' },
      async (_, slot) => void slots.push(slot.toISOString()),
    );
  const at = (now: string) => Promise.all(processes.map(({ jobs }) => jobs.work(new Date(now))));
  await at('2026-03-10T01:30:00Z');
  await at('2026-03-10T09:00:00Z');
  await at('2026-03-14T00:59:00Z');
  await at('2026-03-14T01:00:00Z');
  expect(slots).toEqual([
    '2026-03-10T01:00:00.000Z',
    '2026-03-13T01:00:00.000Z',
    '2026-03-14T01:00:00.000Z',
  ]);
});
