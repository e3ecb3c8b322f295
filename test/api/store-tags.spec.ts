/** Tags of stores: changed in the console, kept by a brand file that says nothing of them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { consoleCaller } from '../support/callers.js';

type Caller = Awaited<ReturnType<typeof consoleCaller>>;

let app: TestApp;
let marketer: Caller;
beforeAll(async () => {
  app = await startApp();
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
}, 60_000);
afterAll(() => app.close());

const change = (tags: unknown, code = 'S01', caller = marketer) =>
  caller('PUT', `/stores/${code}/tags`, { body: { tags } });
const tagsOf = async (code: string) =>
  (await marketer('GET', '/stores')).body.items.find((one: { code: string }) => one.code === code)
    ?.tags;

test('are changed at once, each once, and in the log', async () => {
  const changed = await change(['旗舰店', ' 旗舰店 ', '商场店']);
  expect(changed).toMatchObject({ status: 200, body: { code: 'S01', tags: ['旗舰店', '商场店'] } });
  expect(await tagsOf('S01')).toEqual(['旗舰店', '商场店']);
  const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
  expect((await auditor('GET', '/audit-entries')).body.items[0]).toMatchObject({
    ...{ action: 'store.tags', subject: 'S01', actor: 'staff:M01' },
    ...{ before: { tags: [] }, after: { tags: ['旗舰店', '商场店'] } },
  });
  expect((await change([], 'S01', auditor)).status).toBe(403);
});

test('stay when a brand file says nothing of them, and are what it says', async () => {
  await change(['社区店'], 'S02');
  await app.applyBrand(testBrand());
  expect(await tagsOf('S02')).toEqual(['社区店']);
  const { stores, ...brand } = testBrand();
  const tagged = stores.map((store) => ({ ...store, tags: ['机场店'] }));
  await app.applyBrand({ ...brand, stores: tagged });
  expect(await tagsOf('S02')).toEqual(['机场店']);
});

test.each([
  ['of a store that is not there', ['x'], 'S99', 422, 'STORE_UNKNOWN'],
  ['that are no list', 'x', 'S01', 400, 'INVALID_INPUT'],
  ['too long', ['x'.repeat(33)], 'S01', 400, 'INVALID_INPUT'],
  ['too many', Array.from({ length: 21 }, (_, n) => `t${n}`), 'S01', 400, 'INVALID_INPUT'],
])('%s are refused', async (_, tags, code, status, refusal) => {
  const refused = await change(tags, code);
  expect([refused.status, refused.body.code]).toEqual([status, refusal]);
});
