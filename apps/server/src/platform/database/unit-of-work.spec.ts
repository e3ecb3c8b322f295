import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SCHEMA } from '../../schema.js';
import { AppError } from '../app-error.js';
import { type Ctx, systemCtx } from '../context.js';
import { refusalOf } from '../http/problem.js';
import { Metrics } from '../metrics.js';
import { openDataSource } from './data-source.js';
import type { Tx } from './reader.js';
import { UnitOfWork } from './unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.url, SCHEMA, 80);
  unitOfWork = new UnitOfWork(dataSource, new Metrics());
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const setting = (name: string, value: string) => (tx: Tx) =>
  tx.insert('platform_setting', ['name', 'value'], [[name, value]]);
const settingOf = async (name: string) => {
  const rows: { value: string }[] = await dataSource.query(
    'SELECT value FROM platform_setting WHERE name = ?',
    [name],
  );
  return rows[0]?.value;
};

describe('a unit of work', () => {
  test('keeps all of it or nothing', async () => {
    await unitOfWork.run('keep', setting('kept', '1'));
    const failing = unitOfWork.run('drop', async (tx) => {
      await setting('dropped', '1')(tx);
      throw new AppError('NOT_FOUND');
    });
    await expect(failing).rejects.toThrow('NOT_FOUND');
    expect(await settingOf('kept')).toBe('1');
    expect(await settingOf('dropped')).toBeUndefined();
  });

  test('runs READ COMMITTED in UTC on every connection of the pool', async () => {
    const levels = await Promise.all(
      Array.from({ length: 10 }, () =>
        unitOfWork.run('level', (tx) =>
          tx.rows<{ zone: string; isolation: string }>(
            'SELECT @@time_zone AS zone, @@tx_isolation AS isolation, SLEEP(0.02)',
          ),
        ),
      ),
    );
    for (const [row] of levels)
      expect(row).toMatchObject({ zone: '+00:00', isolation: 'READ-COMMITTED' });
  });

  test('starts anew after a deadlock, in a new transaction, and both units are done in the end', async () => {
    await unitOfWork.run('two rows', async (tx) => {
      await setting('a', '0')(tx);
      await setting('b', '0')(tx);
    });
    const add = async (tx: Tx, name: string) => {
      await tx.write('UPDATE platform_setting SET value = value + 1 WHERE name = ?', [name]);
      await tx.rows('SELECT SLEEP(0.05)');
    };
    const order = (first: string, second: string) =>
      unitOfWork.run('crossing', async (tx) => {
        await add(tx, first);
        await add(tx, second);
      });
    await Promise.all([order('a', 'b'), order('b', 'a'), order('a', 'b'), order('b', 'a')]);
    expect([await settingOf('a'), await settingOf('b')]).toEqual(['4', '4']);
  });
});

test('a statement whose connection is killed is 503, not our mistake', async () => {
  const slow = dataSource.query('SELECT SLEEP(20) AS killed_by_the_test');
  const refusal = slow.catch((error: unknown) => refusalOf(error)?.code);
  const [running] = await untilThere<{ id: number }>(
    "SELECT ID AS id FROM information_schema.PROCESSLIST WHERE INFO LIKE '%SLEEP(20) AS killed%' AND ID <> CONNECTION_ID()",
  );
  await dataSource.query(`KILL CONNECTION ${running?.id}`);
  expect(await refusal).toBe('DATABASE_AWAY');
});

async function untilThere<T>(sql: string): Promise<T[]> {
  for (;;) {
    const rows: T[] = await dataSource.query(sql);
    if (rows.length) return rows;
  }
}

describe('an idempotency key', () => {
  const ctx = (idempotencyKey: string): Ctx => ({
    ...systemCtx('till', 'req', new Date('2026-03-10T00:00:00Z')),
    idempotencyKey,
  });
  let runs = 0;
  const work = async (tx: Tx) => {
    runs++;
    await tx.rows('SELECT SLEEP(0.05)');
    return { run: runs };
  };

  test('gives the first answer again, whatever the order of the fields', async () => {
    runs = 0;
    const first = await unitOfWork.once(
      ctx('k1'),
      'route',
      { a: 1, b: new Date('2026-01-01T00:00:00Z'), c: undefined },
      work,
    );
    const again = await unitOfWork.once(
      ctx('k1'),
      'route',
      { b: new Date('2026-01-01T08:00:00+08:00'), a: 1 },
      work,
    );
    expect(again).toEqual(first);
    expect(runs).toBe(1);
  });

  test.each([
    ['other content', 'route', { a: 2 }],
    ['another route', 'elsewhere', { a: 1 }],
  ])('is a mismatch with %s', async (_, route, content) => {
    await unitOfWork.once(ctx('k2'), 'route', { a: 1 }, work);
    await expect(unitOfWork.once(ctx('k2'), route, content, work)).rejects.toThrow(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  test('sixty-four at once run once and all get that answer', async () => {
    runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => unitOfWork.once(ctx('k3'), 'route', {}, work)),
    );
    expect(runs).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"run":1}']),
    );
  });

  test('is not kept with a refusal', async () => {
    const refused = unitOfWork.once(ctx('k4'), 'route', {}, async () => {
      throw new AppError('INSUFFICIENT_POINTS');
    });
    await expect(refused).rejects.toThrow('INSUFFICIENT_POINTS');
    runs = 0;
    await unitOfWork.once(ctx('k4'), 'route', { other: true }, work);
    expect(runs).toBe(1);
  });

  test('belongs to its caller', async () => {
    runs = 0;
    await unitOfWork.once(ctx('k5'), 'route', { a: 1 }, work);
    await unitOfWork.once(
      { ...ctx('k5'), actor: { kind: 'system', name: 'another' } },
      'route',
      { a: 2 },
      work,
    );
    expect(runs).toBe(2);
  });
});
