import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../../../test/support/app.js';
import { openCaller } from '../../../../test/support/callers.js';

let app: TestApp;
beforeAll(async () => {
  // A demo's clock, years ahead of the wall.
  app = await startApp({ now: new Date('2036-03-10T04:00:00Z') });
});
afterAll(() => app.close());

const slotsOf = async (name: string) =>
  (
    await app.rows<{ slot: Date }>('SELECT slot FROM job_run WHERE name = ? ORDER BY slot', [name])
  ).map(({ slot }) => slot.toISOString());

async function ran(name: string, ...slots: string[]): Promise<void> {
  for (const slot of slots)
    await app.rows(
      'INSERT INTO job_run (name, slot, lease_token, leased_until) VALUES (?, ?, ?, ?)',
      [name, new Date(slot), Buffer.alloc(16), new Date(slot)],
    );
}

test('runs of jobs go after a week', async () => {
  await ran('message-sending', '2036-03-02T00:00:00Z', '2036-03-10T00:00:00Z');
  await app.runJob('housekeeping');
  expect(await slotsOf('message-sending')).toEqual(['2036-03-10T00:00:00.000Z']);
});

test('a nonce lives by the wall clock: it outlives a night of the brand’s', async () => {
  const call = openCaller(app.url);
  await call('GET', '/members/0000000000');
  await app.runJob('housekeeping');
  expect(await app.rows('SELECT nonce FROM open_nonce')).toHaveLength(1);
  await app.rows("UPDATE open_nonce SET seen_at = '2026-01-01'");
  await app.runJob('housekeeping');
  expect(await app.rows('SELECT nonce FROM open_nonce')).toHaveLength(0);
});
