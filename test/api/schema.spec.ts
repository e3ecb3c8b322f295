import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDataSource } from '../../apps/server/src/platform/index.js';
import { SCHEMA } from '../../apps/server/src/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('the entities and the migrated tables say the same', async () => {
  const dataSource = await openDataSource(database.url, SCHEMA, 2);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every migration that a database has run is known to the program, in the same order', async () => {
  const dataSource = await openDataSource(database.url, SCHEMA, 2);
  const pending = await dataSource.showMigrations();
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM migration ORDER BY id');
  await dataSource.destroy();
  expect(pending).toBe(false);
  expect(rows.map(({ name }) => name)).toEqual(SCHEMA.migrations.map(({ name }) => name));
});
