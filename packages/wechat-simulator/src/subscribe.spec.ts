import {
  POINTS_DATA,
  POINTS_TEMPLATE,
  type RunningSimulator,
  startSimulator,
} from './spec-support.js';

const BANNED = { ...POINTS_TEMPLATE, templateId: 'TPL_BANNED', title: '停用的通知', banned: true };
const LONG_TERM = {
  ...POINTS_TEMPLATE,
  templateId: 'TPL_LONG',
  title: '长期通知',
  type: 3 as const,
};
const SAME_TITLE = { ...POINTS_TEMPLATE, templateId: 'TPL_TWIN' };
const OTHER = { ...POINTS_TEMPLATE, templateId: 'TPL_OTHER', title: '其他通知' };
const FOURTH = { ...POINTS_TEMPLATE, templateId: 'TPL_FOURTH', title: '第四个通知' };

let sim: RunningSimulator;
beforeAll(async () => {
  sim = await startSimulator({
    apps: [{ appid: 'wx0123456789abcdef', pages: ['pages/home/index'] }],
    templates: [POINTS_TEMPLATE, BANNED, LONG_TERM, SAME_TITLE, OTHER, FOURTH],
    sensitiveWords: ['稳赚'],
    sendLatencyMs: 60,
  });
});
beforeEach(() => sim.json('/__sim/reset', {}));
afterAll(() => sim.close());

async function send(body: unknown, token?: string) {
  const path = `/cgi-bin/message/subscribe/send?access_token=${token ?? (await sim.token())}`;
  return sim.json(path, body);
}

const ask = (openid: string, templateIds: string[], more: Record<string, unknown> = {}) =>
  sim.control<{ errMsg: string; errCode?: number; results: Record<string, string> }>(
    `users/${openid}/subscribe`,
    { templateIds, ...more },
  );

async function quota(openid: string, templateId = POINTS_TEMPLATE.templateId) {
  const { items } = await sim.control<{ items: { templateId: string; count: number }[] }>(
    `users/${openid}/quotas`,
  );
  return items.find((item) => item.templateId === templateId)?.count;
}

const messageTo = (openid: string, more: Record<string, unknown> = {}) => ({
  touser: openid,
  template_id: POINTS_TEMPLATE.templateId,
  page: 'pages/home/index?from=message',
  data: POINTS_DATA,
  miniprogram_state: 'formal',
  lang: 'zh_CN',
  ...more,
});

describe('the order of checks (contract §10.5): each fault hides the ones after it', () => {
  const wrongPage = { page: 'pages/none' };
  const wrongData = { data: { number1: { value: '一' }, thing2: { value: '稳赚' } } };
  const everythingWrong = { touser: 'nobody', template_id: 'none', ...wrongPage, ...wrongData };
  test.each([
    ['token before JSON', '{', 'garbage', 40014],
    ['JSON before the rest', '{', undefined, 47001],
    ['touser before template', everythingWrong, undefined, 40003],
    ['template before page', { template_id: 'none', ...wrongPage, ...wrongData }, undefined, 40037],
    [
      'page before data',
      { template_id: BANNED.templateId, ...wrongPage, ...wrongData },
      undefined,
      41030,
    ],
    ['data before ban', { template_id: BANNED.templateId, ...wrongData }, undefined, 47003],
    [
      'ban before sensitive words',
      { template_id: BANNED.templateId, data: { ...POINTS_DATA, thing2: { value: '稳赚' } } },
      undefined,
      43107,
    ],
    [
      'sensitive words before quota',
      { data: { ...POINTS_DATA, thing2: { value: '稳赚不赔' } } },
      undefined,
      45168,
    ],
    ['quota last', {}, undefined, 43101],
  ])('%s', async (_name, fault, token, errcode) => {
    const { openid } = await sim.user();
    const body = typeof fault === 'string' ? fault : messageTo(openid, fault);
    expect((await send(body, token)).errcode).toBe(errcode);
  });

  test('43108 while another send to the same person is under way, before quota; others are not held up', async () => {
    const [{ openid }, other] = [await sim.user(), await sim.user()];
    await ask(openid, [POINTS_TEMPLATE.templateId]);
    await ask(other.openid, [POINTS_TEMPLATE.templateId]);
    const answers = await Promise.all([
      send(messageTo(openid)),
      send(messageTo(openid)),
      send(messageTo(other.openid)),
    ]);
    expect(answers.map((answer) => answer.errcode).sort()).toEqual([0, 0, 43108]);
    expect(await quota(openid)).toBe(0);
  });
});

describe('data (contract §2.4, §2.5)', () => {
  test.each([
    [
      'a value that breaks its rule',
      { ...POINTS_DATA, number1: { value: '很多' } },
      'data.number1.value invalid',
    ],
    ['a missing key', { number1: { value: '1' } }, 'data.thing2.value invalid'],
    ['an extra key', { ...POINTS_DATA, thing9: { value: '多' } }, 'data.thing9.value invalid'],
  ])('%s is 47003 and names the key', async (_name, data, text) => {
    const { openid } = await sim.user();
    const answer = await send(messageTo(openid, { data }));
    expect(answer.errcode).toBe(47003);
    expect(answer.errmsg).toContain(`argument invalid! ${text}`);
  });
});

describe('quota (contract §2.3)', () => {
  test('one accept is one message, it accumulates, and a failed send takes none', async () => {
    const { openid } = await sim.user();
    await ask(openid, [POINTS_TEMPLATE.templateId]);
    await ask(openid, [POINTS_TEMPLATE.templateId]);
    expect((await send(messageTo(openid, { data: {} }))).errcode).toBe(47003);
    expect(await quota(openid)).toBe(2);
    expect((await send(messageTo(openid))).errcode).toBe(0);
    expect((await send(messageTo(openid))).errcode).toBe(0);
    const refused = await send(messageTo(openid));
    expect(refused.errcode).toBe(43101);
    expect(refused.errmsg).toContain('user refuse to accept the msg');
  });

  test('switched off in the settings, 43101 even with quota left', async () => {
    const { openid } = await sim.user();
    await ask(openid, [POINTS_TEMPLATE.templateId]);
    await sim.control('events', {
      type: 'subscribe_change',
      openid,
      templateIds: [POINTS_TEMPLATE.templateId],
    });
    expect((await send(messageTo(openid))).errcode).toBe(43101);
  });

  test('what was sent lies in the inbox, newest first, with labels; msgid is an int64 beyond 2^53', async () => {
    const { openid } = await sim.user();
    await ask(openid, [POINTS_TEMPLATE.templateId, OTHER.templateId]);
    await send(messageTo(openid));
    const path = `${sim.url}/cgi-bin/message/subscribe/send?access_token=${await sim.token()}`;
    const body = JSON.stringify(messageTo(openid, { template_id: OTHER.templateId }));
    const text = await (await fetch(path, { method: 'POST', body })).text();
    const { items } = await sim.control<{ items: Record<string, unknown>[] }>(
      `users/${openid}/messages`,
    );
    expect(items.map((item) => item.title)).toEqual(['其他通知', '积分变动通知']);
    expect(items[1]?.rows).toEqual([
      { label: '积分', value: '128' },
      { label: '原因', value: '春熙路店消费' },
    ]);
    expect(BigInt(/"msgid":(\d+)/.exec(text)?.[1] ?? 0)).toBeGreaterThan(2n ** 53n);
  });
});

describe('the popup (contract §2.2)', () => {
  test('answers per template; only accept counts', async () => {
    const { openid } = await sim.user();
    const outcome = await ask(
      openid,
      [POINTS_TEMPLATE.templateId, OTHER.templateId, BANNED.templateId],
      {
        answers: { [OTHER.templateId]: 'reject' },
      },
    );
    expect(outcome).toMatchObject({
      errMsg: 'requestSubscribeMessage:ok',
      results: { TPL_POINTS: 'accept', TPL_OTHER: 'reject', TPL_BANNED: 'ban' },
    });
    expect(await quota(openid)).toBe(1);
    expect(await quota(openid, OTHER.templateId)).toBe(0);
  });

  test('keeps one of two templates with the same title', async () => {
    const { openid } = await sim.user();
    const { results } = await ask(openid, [POINTS_TEMPLATE.templateId, SAME_TITLE.templateId]);
    expect(results).toEqual({ TPL_POINTS: 'accept', TPL_TWIN: 'filter' });
  });

  test.each([
    ['no template', [], 10001],
    ['an unknown template', ['none'], 20001],
    ['one-time and long-term mixed', ['TPL_POINTS', 'TPL_LONG'], 20002],
    ['more than three', ['TPL_POINTS', 'TPL_OTHER', 'TPL_BANNED', 'TPL_FOURTH'], 20003],
  ])('%s fails with its errCode', async (_name, templateIds, errCode) => {
    const { openid } = await sim.user();
    expect((await ask(openid, templateIds)).errCode).toBe(errCode);
  });

  test('the main switch off is 20004', async () => {
    const { openid } = await sim.user();
    await sim.control(`users/${openid}`, { mainSwitch: false }, 'PATCH');
    expect((await ask(openid, ['TPL_POINTS'])).errCode).toBe(20004);
  });
});
