import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SCHEMA } from '../../schema.js';
import { AppError } from '../app-error.js';
import { Config } from '../config.js';
import { systemCtx } from '../context.js';
import { Metrics } from '../metrics.js';
import { Committer } from './committer.js';
import { Connection } from './connection.js';
import { openDataSource } from './data-source.js';
import type { Tx } from './reader.js';
import { SharedTransaction } from './shared-transaction.js';
import { UnitOfWork } from './unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.url, SCHEMA, 40);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function unitsOfWork(gather: 'on' | 'off' = 'on') {
  const key = Buffer.alloc(32, 'k').toString('base64');
  const keys = { PHONE_ENCRYPTION_KEY: key, PHONE_INDEX_KEY: key, TOKEN_SECRET: key };
  const config = new Config({ ...keys, DATABASE_URL: database.url, GATHER_COMMITS: gather });
  const metrics = new Metrics();
  const committer = new Committer(dataSource, config, metrics);
  return { unitOfWork: new UnitOfWork(dataSource, metrics, committer), metrics };
}

const put = (tx: Tx, name: string, value: string) =>
  tx.upsert('platform_setting', ['name', 'value'], [[name, value]], ['value']);
const settingOf = async (name: string) => {
  const rows: { value: string }[] = await dataSource.query(
    'SELECT value FROM platform_setting WHERE name = ?',
    [name],
  );
  return rows[0]?.value;
};
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Shared transactions of a process so far, by whether they were kept. */
async function groups(metrics: Metrics): Promise<{ kept: number; failed: number; units: number }> {
  const count = async (name: string, kept: string) => {
    const { values } = (await metrics.registry.getSingleMetric(name)?.get()) ?? { values: [] };
    return values
      .filter(({ labels }) => labels.kept === kept)
      .reduce((sum, one) => sum + one.value, 0);
  };
  return {
    kept: await count('shuke_shared_transactions_total', 'true'),
    failed: await count('shuke_shared_transactions_total', 'false'),
    units: await count('shuke_gathered_units_total', 'true'),
  };
}

describe('units that come at once', () => {
  test('share transactions, each with its own answer', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const add = (index: number) =>
      unitOfWork.run(
        'add',
        async (tx) => {
          await put(tx, `share-${index}`, String(index));
          const [row] = await tx.rows<{ value: string }>(
            'SELECT value FROM platform_setting WHERE name = ?',
            [`share-${index}`],
          );
          return Number(row?.value) * 2;
        },
        { gatherBy: [`share-${index}`] },
      );
    const answers = await Promise.all(numbers(60).map(add));
    expect(answers).toEqual(numbers(60).map((index) => index * 2));
    expect(await settingOf('share-59')).toBe('59');
    const { kept, failed, units } = await groups(metrics);
    expect(failed).toBe(0);
    expect(units).toBe(58);
    expect(kept).toBeLessThan(6);
  });

  test('one that is refused after it wrote takes only its own writes back', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const outcomes = await Promise.allSettled(
      numbers(20).map((index) =>
        unitOfWork.run(
          'refuse',
          async (tx) => {
            await put(tx, `refuse-${index}`, 'written');
            if (index === 11) throw new AppError('INSUFFICIENT_POINTS');
            return index;
          },
          { gatherBy: [`refuse-${index}`] },
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      numbers(20).map((index) => (index === 11 ? 'rejected' : 'fulfilled')),
    );
    expect(await settingOf('refuse-11')).toBeUndefined();
    expect(await settingOf('refuse-10')).toBe('written');
    expect(await settingOf('refuse-19')).toBe('written');
    expect((await groups(metrics)).failed).toBe(1);
  });

  test('one that is refused before it wrote leaves the others together', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const outcomes = await Promise.allSettled(
      numbers(20).map((index) =>
        unitOfWork.run(
          'clean',
          async (tx) => {
            await tx.rows('SELECT 1');
            if (index % 5 === 4) throw new AppError('MEMBER_UNKNOWN');
            await put(tx, `clean-${index}`, 'written');
          },
          { gatherBy: [`clean-${index}`] },
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(await settingOf('clean-18')).toBe('written');
    expect(await groups(metrics)).toMatchObject({ failed: 0 });
  });

  test('one that is refused and only claimed its key leaves the others together, and the key is free', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const ctxOf = (index: number) => ({
      ...systemCtx('gathering', 'req_gathering', new Date()),
      idempotencyKey: `claimed-${index}`,
    });
    const attempt = (index: number, isRefused: boolean) =>
      unitOfWork.once(
        ctxOf(index),
        'claimed',
        { index },
        async (tx) => {
          await tx.rows('SELECT 1');
          if (isRefused) throw new AppError('COUPON_SOLD_OUT');
          await put(tx, `claimed-${index}`, 'written');
          return index;
        },
        { gatherBy: [`claimed-${index}`] },
      );
    const outcomes = await Promise.allSettled(
      numbers(20).map((index) => attempt(index, index > 14)),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await groups(metrics)).toMatchObject({ failed: 0 });
    expect(await attempt(19, false)).toBe(19);
    expect(await attempt(3, true)).toBe(3);
  });

  test('units with a key in common follow each other, in shared transactions too', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    await dataSource.query("INSERT INTO platform_setting (name, value) VALUES ('counter', '0')");
    const addOne = (name: string) =>
      unitOfWork.run(
        'count',
        async (tx) => {
          const [row] = await tx.rows<{ value: string }>(
            "SELECT value FROM platform_setting WHERE name = 'counter'",
          );
          await put(tx, 'counter', String(Number(row?.value) + 1));
        },
        { gatherBy: [name, 'counter'] },
      );
    await Promise.all(numbers(30).map((index) => addOne(`counter-${index}`)));
    expect(await settingOf('counter')).toBe('30');
    const { kept, failed, units } = await groups(metrics);
    expect({ failed, units }).toEqual({ failed: 0, units: 29 });
    expect(kept).toBeLessThan(4);
  });

  test('the next of a chain sees what the one before left to COMMIT, and goes on where one is refused', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const seen = await Promise.allSettled(
      numbers(12).map((index) =>
        unitOfWork.run(
          'chain',
          async (tx) => {
            const rows = await tx.lock<{ value: string }>(
              "SELECT value FROM platform_setting WHERE name LIKE 'chain-%' FOR UPDATE",
            );
            if (index === 5) throw new AppError('MEMBER_UNKNOWN');
            tx.atCommit.insert('platform_setting', ['name', 'value'], [[`chain-${index}`, '1']]);
            return rows.length;
          },
          { gatherBy: ['chain'] },
        ),
      ),
    );
    const answers = seen.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'));
    expect(answers).toEqual([0, 1, 2, 3, 4, 'refused', 5, 6, 7, 8, 9, 10]);
    expect(await settingOf('chain-11')).toBe('1');
    expect((await groups(metrics)).failed).toBe(0);
  });

  test('one key many times at once is done once, and breaks up no group', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const ctx = {
      ...systemCtx('gathering', 'req_gathering', new Date()),
      idempotencyKey: 'many-times',
    };
    let runs = 0;
    const answers = await Promise.all(
      numbers(16).map(() =>
        unitOfWork.once(
          ctx,
          'many',
          {},
          async (tx) => {
            runs += 1;
            await put(tx, 'many-times', String(runs));
            return runs;
          },
          { gatherBy: ['many-times'] },
        ),
      ),
    );
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await settingOf('many-times')).toBe('1');
    expect((await groups(metrics)).failed).toBe(0);
  });

  test('a row that two of them lock, which no key told, sends each its own way', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    await dataSource.query("INSERT INTO platform_setting (name, value) VALUES ('hidden', '0')");
    const addOne = (index: number) =>
      unitOfWork.run(
        'hidden',
        async (tx) => {
          const [row] = await tx.lock<{ value: string }>(
            'SELECT value FROM platform_setting WHERE name = ? FOR UPDATE',
            ['hidden'],
          );
          await put(tx, 'hidden', String(Number(row?.value) + 1));
        },
        { gatherBy: [`hidden-${index}`] },
      );
    await Promise.all(numbers(20).map(addOne));
    expect(await settingOf('hidden')).toBe('20');
    expect((await groups(metrics)).failed).toBeGreaterThan(0);
  });

  test('a group that fails at its first statement leaves the connection alone', async () => {
    const connection = await Connection.of(dataSource);
    const transaction = new SharedTransaction(connection);
    const lock = () =>
      transaction
        .join()
        .tx.lock('SELECT value FROM platform_setting WHERE name = ? FOR UPDATE', ['alone']);
    const outcomes = await Promise.allSettled([lock(), lock()]);
    await transaction.rollBack();
    await new Promise(setImmediate);
    const rows = await connection.query('SELECT @@in_transaction AS isOpen');
    connection.release();
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(rows).toEqual([{ isOpen: 0 }]);
  });

  test('a connection that is cut under a group costs nobody an answer, and nothing is done twice', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    const outcomes = await Promise.allSettled(
      numbers(20).map((index) =>
        unitOfWork.run(
          'cut',
          async (tx) => {
            await tx.insert('platform_setting', ['name', 'value'], [[`cut-${index}`, 'written']]);
            if (index === 7 && (await groups(metrics)).failed === 0)
              await tx.rows('KILL CONNECTION_ID()');
            return index;
          },
          { gatherBy: [`cut-${index}`] },
        ),
      ),
    );
    expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await settingOf('cut-0')).toBe('written');
    expect((await groups(metrics)).failed).toBe(1);
  });

  test('the switch turns it off', async () => {
    const { unitOfWork, metrics } = unitsOfWork('off');
    await Promise.all(
      numbers(20).map((index) =>
        unitOfWork.run('off', (tx) => put(tx, `off-${index}`, 'written'), {
          gatherBy: [`off-${index}`],
        }),
      ),
    );
    expect(await settingOf('off-19')).toBe('written');
    expect(await groups(metrics)).toEqual({ kept: 0, failed: 0, units: 0 });
  });
});

describe('units of one chain that are alike', () => {
  const inputs: (readonly number[])[] = [];
  const addOne = (unitOfWork: UnitOfWork, index: number, { asks = true } = {}) =>
    unitOfWork.run(
      'alike',
      async (tx) => {
        if (!asks) throw new AppError('MEMBER_UNKNOWN');
        return tx.together<number, string>(index, async (all) => {
          inputs.push(all);
          const rows = await tx.lock<{ value: string }>(
            "SELECT value FROM platform_setting WHERE name = 'alike' FOR UPDATE",
          );
          if (all.includes(99)) throw new AppError('INSUFFICIENT_POINTS');
          await put(tx, 'alike', String(Number(rows[0]?.value ?? 0) + all.length));
          return all.map((one) => `did ${one}`);
        });
      },
      { gatherBy: ['alike'], alike: 'alike' },
    );
  const answers = (settled: PromiseSettledResult<string>[]) =>
    settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code));

  test('do it once for all, each with its own answer', async () => {
    const { unitOfWork, metrics } = unitsOfWork();
    inputs.length = 0;
    const done = await Promise.all(numbers(12).map((index) => addOne(unitOfWork, index)));
    expect(done).toEqual(numbers(12).map((index) => `did ${index}`));
    expect(await settingOf('alike')).toBe('12');
    expect(inputs.map((all) => all.length).sort()).toEqual([1, 11]);
    expect((await groups(metrics)).failed).toBe(0);
  });

  test('one that never asks keeps nobody waiting, and only it is refused', async () => {
    const { unitOfWork } = unitsOfWork();
    const settled = await Promise.allSettled(
      numbers(6).map((index) => addOne(unitOfWork, index, { asks: index !== 4 })),
    );
    expect(answers(settled)).toEqual([
      ...numbers(4).map((index) => `did ${index}`),
      ...['MEMBER_UNKNOWN', 'did 5'],
    ]);
  });

  test('when it fails for one, each does it by itself, and only that one is refused', async () => {
    const { unitOfWork } = unitsOfWork();
    const before = Number(await settingOf('alike'));
    const settled = await Promise.allSettled(
      [0, 1, 2, 99, 4, 5].map((index) => addOne(unitOfWork, index)),
    );
    expect(answers(settled)).toEqual([
      ...['did 0', 'did 1', 'did 2', 'INSUFFICIENT_POINTS', 'did 4', 'did 5'],
    ]);
    expect(Number(await settingOf('alike'))).toBe(before + 5);
  });

  test('that are not, follow each other', async () => {
    const { unitOfWork } = unitsOfWork();
    inputs.length = 0;
    const run = (index: number) =>
      unitOfWork.run(
        'alike',
        (tx) =>
          tx.together(index, async (all: readonly number[]) => {
            inputs.push(all);
            await put(tx, 'unlike', String(index));
            return all;
          }),
        { gatherBy: ['unlike'], alike: index % 2 === 0 ? 'even' : undefined },
      );
    await Promise.all([0, 2, 4, 1, 3, 6].map(run));
    expect(inputs.flat()).toEqual([0, 2, 4, 1, 3, 6]);
    expect(inputs).toEqual([[0], [2, 4], [1], [3], [6]]);
  });
});
