/** The doors of messages: for the member, for another member, for a visitor, for staff. */
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { consoleCaller } from '../support/callers.js';
import { visitor } from '../support/customers.js';
import { plan, type Reader, reader, registerTemplates } from '../support/messages.js';

let app: TestApp;
let xiaoman: Reader;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
});
beforeEach(async () => {
  app.clock.moveTo('2026-03-10T04:00:00Z');
  xiaoman = await reader(app, 0);
});
afterAll(() => app.close());

const NOBODYS = 'dlv_01J0000000000000000000000A';

describe('GET /me/messages', () => {
  test('shows the newest first, page by page, each once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      if (count > 2) app.clock.advanceSeconds(60);
      ids.unshift(await plan(app, xiaoman.memberId, `gift:${count}`));
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { status: number; body: { items: { id: string }[]; nextCursor: string | null } } =
        await xiaoman.call('GET', `/me/messages?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(seen.slice(0, 2)).toEqual(ids.slice(0, 2));
  });

  test('tells what it is, where it leads and whether it was read', async () => {
    await plan(app, xiaoman.memberId, 'gift');
    const { body } = await xiaoman.call('GET', '/me/messages');
    expect(body.items[0]).toMatchObject({
      type: 'birthday_gift',
      title: '生日礼物已到账',
      body: '8.8折券，有效期至 2026-12-31。祝你生日快乐',
      page: 'packages/profile/birthday/index',
      readAt: null,
    });
  });

  test.each(['limit=0', 'limit=101', 'cursor=abc', 'cursor=WyJhIiwiYiJd', 'colour=red'])(
    'refuses ?%s',
    async (query) => {
      const refused = await xiaoman.call('GET', `/me/messages?${query}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'INVALID_INPUT']);
    },
  );

  test.each([
    [1, 'xyz'],
    [1e300, NOBODYS],
  ])('a cursor of nonsense is refused, not a mistake of ours: %j', async (...key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    expect((await xiaoman.call('GET', `/me/messages?cursor=${cursor}`)).status).toBe(400);
  });
});

describe('POST /messages/{id}/taps', () => {
  test('keeps the first time, and marks the message read', async () => {
    const id = await plan(app, xiaoman.memberId, 'gift');
    expect((await xiaoman.call('POST', `/messages/${id}/taps`, { body: {} })).status).toBe(204);
    app.clock.advanceSeconds(60);
    await xiaoman.call('POST', `/messages/${id}/taps`, { body: {} });
    const { body } = await xiaoman.call('GET', '/me/messages');
    expect(body.items[0].readAt).toBe('2026-03-10T04:00:00.000Z');
  });

  test('knows no other member’s message, none at all, and no nonsense', async () => {
    const other = await reader(app, 0);
    const theirs = await plan(app, other.memberId, 'gift');
    for (const id of [theirs, NOBODYS, 'nonsense', 'mbr_01J0000000000000000000000A']) {
      const refused = await xiaoman.call('POST', `/messages/${id}/taps`, { body: {} });
      expect([refused.status, refused.body.code]).toEqual([404, 'MESSAGE_UNKNOWN']);
    }
    expect((await other.call('GET', '/me/messages')).body.items[0].readAt).toBeNull();
  });
});

describe('POST /subscriptions', () => {
  const result = { templateId: 'tmpl-birthday', result: 'accept' };
  test.each([
    ['no results', { results: [], requestId: 'r1' }],
    ['no request id', { results: [result] }],
    ['a request id with a space', { results: [result], requestId: 'a b' }],
    ['an unknown result', { results: [{ ...result, result: 'maybe' }], requestId: 'r1' }],
    ['six results', { results: Array(6).fill(result), requestId: 'r1' }],
    ['an unknown field', { results: [result], requestId: 'r1', credits: 100 }],
  ])('refuses %s', async (_name, body) => {
    const refused = await xiaoman.call('POST', '/subscriptions', { body });
    expect([refused.status, refused.body.code]).toEqual([400, 'INVALID_INPUT']);
  });
});

test('visitors have no messages and no credits', async () => {
  const { call } = await visitor(app);
  const answers = [
    await call('GET', '/me/messages'),
    await call('GET', '/subscriptions'),
    await call('POST', '/subscriptions', { body: {} }),
    await call('POST', `/messages/${NOBODYS}/taps`, { body: {} }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [403, 'MEMBERS_ONLY']),
  );
});

describe('the console', () => {
  test('shows templates with their keywords in words', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const { status, body } = await marketer('GET', '/message-templates');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        type: 'birthday_gift',
        typeLabel: '生日礼',
        class: 'marketing',
        templateId: 'tmpl-birthday',
        keywords: [
          { keyword: 'thing1', field: 'giftName', label: '礼物名称' },
          { keyword: 'date2', field: 'validUntil', label: '有效期至' },
          { keyword: 'thing3', field: 'note', label: '温馨提示' },
        ],
        stoppedAt: null,
      },
    ]);
  });

  test('shows what a member was sent, and why not', async () => {
    const id = await plan(app, xiaoman.memberId, 'gift', { cause: 'birthday' });
    await app.runJob('message-sending');
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const { body } = await auditor('GET', `/members/${xiaoman.memberNo}/deliveries`);
    expect(body.items).toMatchObject([
      { id, state: 'skipped', reason: 'NO_CREDIT', cause: 'birthday', sentAt: null },
    ]);
    const unknown = await auditor('GET', '/members/0000000000/deliveries');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
  });

  test('is closed to clerks', async () => {
    const clerk = await consoleCaller(app.url, 'E01', 'clerk-password');
    expect((await clerk('GET', '/message-templates')).status).toBe(403);
    expect((await clerk('GET', `/members/${xiaoman.memberNo}/deliveries`)).status).toBe(403);
  });
});

test('a brand file with a mapping that the platform would refuse is refused, and nothing changes', async () => {
  const template = {
    type: 'birthday_gift',
    channel: 'subscribe',
    templateId: 'tmpl-2',
    fields: { phrase1: 'giftName' },
  };
  const wrong = { ...testBrand(), messageTemplates: [template] };
  await expect(app.applyBrand(wrong)).rejects.toThrow(/phrase1/);
  const rows = await app.rows<{ template_id: string }>('SELECT template_id FROM message_template');
  expect(rows).toEqual([{ template_id: 'tmpl-birthday' }]);
});
