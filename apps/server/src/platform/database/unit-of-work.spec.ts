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

describe('round trips', () => {
  test('what is asked for at once is answered in the order of asking', async () => {
    const answers = await unitOfWork.run('at once', (tx) =>
      Promise.all([
        setting('at-once', '1')(tx),
        tx.rows('SELECT value FROM platform_setting WHERE name = ?', ['at-once']),
        tx.write("UPDATE platform_setting SET value = '2' WHERE name = ?", ['at-once']),
        tx.rows('SELECT value FROM platform_setting WHERE name = ?', ['at-once']),
      ]),
    );
    expect(answers).toEqual([undefined, [{ value: '1' }], 1, [{ value: '2' }]]);
  });

  test('when one of them fails nothing is kept, and the connection is as good as new', async () => {
    const failing = unitOfWork.run('one fails', (tx) =>
      Promise.all([
        setting('one-fails', '1')(tx),
        tx.rows('SELECT nothing FROM nowhere'),
        setting('one-fails-2', '1')(tx),
      ]),
    );
    await expect(failing).rejects.toMatchObject({ code: 'ER_NO_SUCH_TABLE' });
    expect(await settingOf('one-fails')).toBeUndefined();
    await unitOfWork.run('after it', setting('after-it', '1'));
    expect(await settingOf('after-it')).toBe('1');
  });

  test('a duplicate key by itself leaves the unit usable', async () => {
    await unitOfWork.run('first', setting('twice', '1'));
    await unitOfWork.run('second', async (tx) => {
      await setting('beside', '1')(tx);
      await setting('twice', '2')(tx).catch(() => undefined);
      await setting('after', '1')(tx);
    });
    expect([await settingOf('beside'), await settingOf('twice'), await settingOf('after')]).toEqual(
      ['1', '1', '1'],
    );
  });

  test('what waits until COMMIT is kept with it, and not at all when the unit is refused', async () => {
    const later = (name: string) => (tx: Tx) =>
      tx.atCommit.insert('platform_setting', ['name', 'value'], [[name, '1']]);
    await unitOfWork.run('kept', async (tx) => later('later-kept')(tx));
    const refused = unitOfWork.run('refused', async (tx) => {
      later('later-refused')(tx);
      throw new AppError('NOT_FOUND');
    });
    await expect(refused).rejects.toThrow('NOT_FOUND');
    expect(await settingOf('later-kept')).toBe('1');
    expect(await settingOf('later-refused')).toBeUndefined();
  });

  test('when what waits until COMMIT fails, nothing of the unit is kept', async () => {
    await unitOfWork.run('first', setting('commit-fails', '1'));
    const failing = unitOfWork.run('commit fails', async (tx) => {
      await setting('beside-commit', '1')(tx);
      tx.atCommit.insert('platform_setting', ['name', 'value'], [['commit-fails', '2']]);
    });
    await expect(failing).rejects.toMatchObject({ errno: 1062 });
    expect(await settingOf('beside-commit')).toBeUndefined();
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
  /** Leaves a row for each time that it was kept. */
  const work = async (tx: Tx) => {
    const run = ++runs;
    await setting(`run-${run}`, '1')(tx);
    await tx.rows('SELECT SLEEP(0.05)');
    return { run };
  };
  const keptSince = async (first: number) => {
    const names = Array.from({ length: runs - first }, (_, index) => `run-${first + index + 1}`);
    return (await Promise.all(names.map(settingOf))).filter((value) => value === '1').length;
  };

  test('gives the first answer again, whatever the order of the fields', async () => {
    const before = runs;
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
    expect(await keptSince(before)).toBe(1);
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
    const before = runs;
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => unitOfWork.once(ctx('k3'), 'route', {}, work)),
    );
    expect(await keptSince(before)).toBe(1);
    expect(new Set(answers.map(({ run }) => run)).size).toBe(1);
    expect(await settingOf(`run-${answers[0]?.run}`)).toBe('1');
  });

  test('is not kept with a refusal', async () => {
    const refused = unitOfWork.once(ctx('k4'), 'route', {}, async () => {
      throw new AppError('INSUFFICIENT_POINTS');
    });
    await expect(refused).rejects.toThrow('INSUFFICIENT_POINTS');
    const { run } = await unitOfWork.once(ctx('k4'), 'route', { other: true }, work);
    expect(await settingOf(`run-${run}`)).toBe('1');
  });

  test('belongs to its caller', async () => {
    const before = runs;
    await unitOfWork.once(ctx('k5'), 'route', { a: 1 }, work);
    await unitOfWork.once(
      { ...ctx('k5'), actor: { kind: 'system', name: 'another' } },
      'route',
      { a: 2 },
      work,
    );
    expect(await keptSince(before)).toBe(2);
  });
});
