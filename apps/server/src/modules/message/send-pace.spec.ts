import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { Metrics, openDataSource, UnitOfWork } from '../../platform/index.js';
import { SCHEMA } from '../../schema.js';
import { SendPaceRepository } from './send-pace.repository.js';

const PACE = { perSecond: 10, burst: 5 };
const START = new Date('2026-03-10T04:00:00.000Z').getTime();

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.url, SCHEMA, 8);
  unitOfWork = new UnitOfWork(dataSource, new Metrics());
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** How many of `count` askers at once get a token. */
async function taken(bucket: string, count: number, afterMs: number): Promise<number> {
  const repository = new SendPaceRepository();
  const now = new Date(START + afterMs);
  const answers = await Promise.all(
    Array.from({ length: count }, () =>
      unitOfWork.run('test', (tx) => repository.takeToken(tx, bucket, now, PACE)),
    ),
  );
  return answers.filter(Boolean).length;
}

test('gives the burst at once and then the pace, to all askers together', async () => {
  await taken('a', 1, 0);
  expect(await taken('a', 20, 0)).toBe(4);
  expect(await taken('a', 20, 99)).toBe(0);
  expect(await taken('a', 20, 300)).toBe(3);
  expect(await taken('a', 20, 60_000)).toBe(5);
});

test('fills nothing when time runs back, and no bucket for another', async () => {
  await taken('b', 1, 1000);
  expect(await taken('b', 20, 0)).toBe(4);
  expect(await taken('b', 20, 1000)).toBe(0);
  expect(await taken('c', 1, 1000)).toBe(1);
});
