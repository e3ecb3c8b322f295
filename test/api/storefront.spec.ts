import { startApp, type TestApp } from '../support/app.js';
import { send } from '../support/callers.js';
import { visitor } from '../support/customers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('anybody sees the brand: stores, tiers, what to consent to and what to be asked for', async () => {
  const { status, body } = await send(app.url, 'GET', '/api/member/v1/brand');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: '青禾',
    privacy: { version: '2026-01', text: '隐私说明' },
    stores: [{ code: 'S01', name: '春熙路店', region: 'CD' }, { code: 'S02' }],
    tiers: [{ code: 'BASIC', rank: 0 }, { code: 'SILVER' }, { code: 'GOLD', payPercent: 95 }],
    subscribeTemplates: [{ type: 'birthday_gift', templateId: 'tmpl-birthday', title: '生日礼' }],
    birthday: { daysBefore: 7 },
  });
  expect(body.pointsRules).toContain('100 积分抵 1 元，每单最多抵 50%');
});

test('a visitor sees the same', async () => {
  const { call } = await visitor(app);
  expect((await call('GET', '/brand')).status).toBe(200);
});
