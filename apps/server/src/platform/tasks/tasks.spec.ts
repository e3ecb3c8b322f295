import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SCHEMA } from '../../schema.js';
import { AppError } from '../app-error.js';
import { ManualClock } from '../clock.js';
import { Config } from '../config.js';
import { systemCtx } from '../context.js';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { readJson, type Tx } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { idToBytes } from '../ids.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';
import { TaskRepository } from './task.repository.js';
import type { StepOutcome, TaskAtStep, TaskId } from './task.types.js';
import { TaskRunner } from './task-runner.js';
import { Tasks } from './tasks.js';

const NOW = '2026-03-10T04:00:00Z';
const clock = new ManualClock(new Date(NOW));
let testDatabase: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await openDataSource(testDatabase.url, SCHEMA, 24);
});
afterEach(async () => {
  clock.moveTo(NOW);
  for (const table of ['task', 'platform_setting']) await dataSource.query(`DELETE FROM ${table}`);
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

type CountTask = TaskAtStep<{ upTo: number }, number>;
type CountStep = (tx: Tx, task: CountTask) => Promise<StepOutcome<number>>;

/** Writes one row a step, up to the number asked for; a row written twice would be refused. */
const writeOne: CountStep = async (tx, { id, params, cursor }) => {
  const next = (cursor ?? 0) + 1;
  await tx.insert('platform_setting', ['name', 'value'], [[`${id}-${next}`, 'x']]);
  const finished = next === params.upTo;
  return { done: 1, cursor: next, finished, ...(finished ? { result: { rows: next } } : {}) };
};

/** The parts of one process. */
function process(step: CountStep = writeOne) {
  const key = Buffer.alloc(32).toString('base64');
  const config = new Config({
    DATABASE_URL: testDatabase.url,
    PHONE_ENCRYPTION_KEY: key,
    PHONE_INDEX_KEY: key,
    TOKEN_SECRET: key,
    LOG_LEVEL: 'silent',
  });
  const metrics = new Metrics();
  const unitOfWork = new UnitOfWork(dataSource, metrics);
  const repository = new TaskRepository();
  const tasks = new Tasks(repository, clock);
  tasks.register<{ upTo: number }, number>('count', { step: (tx, _, task) => step(tx, task) });
  const database = new Database(dataSource);
  const log = new Log(config);
  const runner = new TaskRunner(tasks, repository, database, unitOfWork, clock, log, metrics);
  const start = (upTo: number, total: number | null = upTo) =>
    unitOfWork.run('start', (tx) =>
      tasks.start(tx, systemCtx('test', 'r', clock.now()), {
        kind: 'count',
        title: '数数',
        params: { upTo },
        total,
      }),
    );
  const cancel = (id: TaskId) =>
    unitOfWork.run('cancel', (tx) => repository.cancel(tx, id, clock.now()));
  return { runner, start, cancel };
}

async function runAll({ runner }: ReturnType<typeof process>): Promise<void> {
  while (await runner.work());
}
const taskOf = async (id: TaskId) => {
  const rows = await dataSource.query(
    'SELECT state, done, total, per_second, result, failure, attempts, started_at, ended_at FROM task WHERE id = ?',
    [idToBytes(id)],
  );
  return rows[0];
};
const written = async () =>
  Number((await dataSource.query('SELECT COUNT(*) AS n FROM platform_setting'))[0].n);

describe('a task', () => {
  test('is done step by step, and tells how far it is and what came of it', async () => {
    const one = process();
    const id = await one.start(3);
    expect(await one.runner.work()).toBe(true);
    expect(await taskOf(id)).toMatchObject({ state: 'running', done: 1, total: 3, ended_at: null });
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ state: 'done', done: 3, ended_at: clock.now() });
    expect(readJson((await taskOf(id)).result)).toEqual({ rows: 3 });
    expect(await written()).toBe(3);
  });

  test('tells its speed from what its steps did', async () => {
    const one = process(async (tx, task) => {
      clock.advanceSeconds(2);
      return { ...(await writeOne(tx, task)), done: 100 };
    });
    const id = await one.start(9, 900);
    await one.runner.work();
    expect(await taskOf(id)).toMatchObject({ done: 100, per_second: 50 });
  });

  test('makes room for another after a few seconds, and both end', async () => {
    const one = process((tx, task) => {
      clock.advanceSeconds(3);
      return writeOne(tx, task);
    });
    const long = await one.start(50);
    clock.advanceSeconds(1);
    const short = await one.start(2);
    for (let steps = 0; steps < 6; steps++) await one.runner.work();
    expect(await taskOf(short)).toMatchObject({ state: 'done' });
    expect(await taskOf(long)).toMatchObject({ done: 4 });
    await runAll(one);
    expect(await taskOf(long)).toMatchObject({ state: 'done', done: 50 });
  });

  test('is shared by four processes, and nothing is done twice', async () => {
    const processes = [process(), process(), process(), process()];
    const ids = await Promise.all(Array.from({ length: 10 }, (_, n) => processes[n % 4]?.start(7)));
    await Promise.all(processes.map(runAll));
    for (const id of ids) expect(await taskOf(id as TaskId)).toMatchObject({ state: 'done' });
    expect(await written()).toBe(70);
  });
});

describe('a cancel', () => {
  test('of a waiting task leaves nothing to do', async () => {
    const one = process();
    const id = await one.start(3);
    expect(await one.cancel(id)).toBe(true);
    expect(await one.runner.work()).toBe(false);
    expect(await taskOf(id)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await one.cancel(id)).toBe(false);
  });

  test('rolls back the step in flight; what was done before stays', async () => {
    let id: TaskId;
    const one: ReturnType<typeof process> = process(async (tx, task) => {
      const outcome = await writeOne(tx, task);
      if (outcome.cursor === 3) await one.cancel(id);
      return outcome;
    });
    id = await one.start(9);
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ state: 'cancelled', done: 2 });
    expect(await written()).toBe(2);
  });
});

describe('a process that is gone', () => {
  test('leaves its task to another when the lease ends, at the last cursor', async () => {
    const gone = process();
    const id = await gone.start(5);
    await gone.runner.work();
    await gone.runner.work();
    const other = process();
    clock.advanceSeconds(59);
    expect(await other.runner.work()).toBe(false);
    clock.advanceSeconds(2);
    await runAll(other);
    expect(await taskOf(id)).toMatchObject({ state: 'done', done: 5 });
    expect(await written()).toBe(5);
  });

  test('writes nothing when it wakes up after another took over', async () => {
    const other = process();
    const sleeper = process(async (tx, { id }) => {
      await tx.insert('platform_setting', ['name', 'value'], [[`${id}-late`, 'x']]);
      clock.advanceSeconds(61);
      await other.runner.work();
      return { done: 99, cursor: 99, finished: true };
    });
    const id = await sleeper.start(3);
    await sleeper.runner.work();
    expect(await taskOf(id)).toMatchObject({ state: 'running', done: 1 });
    expect(await written()).toBe(1);
    await runAll(other);
    expect(await taskOf(id)).toMatchObject({ state: 'done', done: 3 });
  });

  test('that is asked to end gives its task back at once', async () => {
    const one = process();
    const id = await one.start(5);
    await one.runner.work();
    await one.runner.release();
    await runAll(process());
    expect(await taskOf(id)).toMatchObject({ state: 'done', done: 5 });
  });
});

describe('a step that fails', () => {
  test('is tried again from the same cursor, later and later', async () => {
    let failures = 2;
    const one = process(async (tx, task) => {
      if (task.cursor === 1 && failures-- > 0) throw new Error('13812345678 was not found');
      return writeOne(tx, task);
    });
    const id = await one.start(3);
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ state: 'waiting', done: 1, attempts: 1 });
    expect(await one.runner.work()).toBe(false);
    clock.advanceSeconds(5);
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ attempts: 2 });
    clock.advanceSeconds(20);
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ state: 'done', done: 3, attempts: 0 });
    expect(await written()).toBe(3);
  });

  test('too often ends the task in words that hold nothing of what it met', async () => {
    const one = process(async () => {
      throw new Error('13812345678 was not found');
    });
    const id = await one.start(3);
    for (let tries = 0; tries < 5; tries++) {
      await runAll(one);
      clock.advanceSeconds(300);
    }
    const { state, failure } = await taskOf(id);
    expect(state).toBe('failed');
    expect(failure).toContain('没有成功');
    expect(failure).not.toMatch(/\d/);
  });

  test('by a rule of the business ends the task at once, with its sentence', async () => {
    const one = process(async () => {
      throw new AppError('TEMPLATE_UNKNOWN');
    });
    const id = await one.start(3);
    await runAll(one);
    expect(await taskOf(id)).toMatchObject({ state: 'failed', failure: '没有这个券模板' });
  });
});
