import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { SCHEMA } from '../../schema.js';
import { poolOf } from './connection.js';
import { openDataSource } from './data-source.js';
import { Database } from './database.js';

let ownDatabase: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  ownDatabase = await createTestDatabase();
  dataSource = await openDataSource(ownDatabase.url, SCHEMA, 10);
  await dataSource.query(
    "INSERT INTO platform_setting (name, value) VALUES ('a', '1'), ('b', '2'), ('c', '3')",
  );
});
afterAll(async () => {
  await dataSource.destroy();
  await ownDatabase.drop();
});

const settings = (database: Database, ...keys: string[]) =>
  database.rowsOf<{ name: string; value: string }>({
    sql: 'SELECT name, value FROM platform_setting WHERE name IN (?) ORDER BY name',
    column: 'name',
    keys,
  });

/** What the pool is asked while this goes on. */
async function asked(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const pool = poolOf(dataSource);
  const query = pool.query.bind(pool);
  pool.query = (sql, params, done) => {
    texts.push(sql);
    query(sql, params, done);
  };
  await work();
  pool.query = query;
  return texts;
}

test('reads that come at once go in one statement, each with its own rows', async () => {
  const database = new Database(dataSource);
  let found: unknown;
  const texts = await asked(async () => {
    found = await Promise.all([
      settings(database, 'a'),
      settings(database, 'c', 'b'),
      settings(database, 'a', 'nobody'),
      settings(database),
    ]);
  });
  const [a, b, c] = ['1', '2', '3'].map((value, index) => ({ name: 'abc'[index], value }));
  expect(found).toEqual([[a], [b, c], [a], []]);
  expect(texts).toHaveLength(1);
});

test('what comes meanwhile goes together with the next', async () => {
  const database = new Database(dataSource);
  const many = Array.from({ length: 200 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index / 20));
    return settings(database, 'a');
  });
  const texts = await asked(() => Promise.all(many));
  expect(texts.length).toBeLessThan(100);
  expect((await Promise.all(many)).every(([row]) => row?.value === '1')).toBe(true);
});

test('one that fails takes no other with it', async () => {
  const database = new Database(dataSource);
  const outcomes = await Promise.allSettled([
    settings(database, 'a'),
    database.rowsOf({ sql: 'SELECT x FROM nowhere WHERE x IN (?)', column: 'x', keys: ['a'] }),
    settings(database, 'b'),
  ]);
  expect(outcomes).toMatchObject([
    { value: [{ value: '1' }] },
    { reason: { errno: 1146 } },
    { value: [{ value: '2' }] },
  ]);
});
