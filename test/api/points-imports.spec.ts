/** Old balances come from another system: a file in pieces, looked at, confirmed, granted once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Reconciler } from '../../apps/server/src/modules/reconcile/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { CONSENTS, type Customer, freshPhone, member } from '../support/customers.js';
import { memberIdOf } from '../support/messages.js';
import { earning, onLedger } from '../support/points.js';
import { begin, checked, csv, imported, upload } from './points-imports.given.js';

type Caller = Awaited<ReturnType<typeof consoleCaller>>;
type Joined = Customer & { memberNo: string };

/** Of the brand, at joining. */
const GIFT = 100;

let app: TestApp;
let owner: Caller;
let marketer: Caller;
beforeAll(async () => {
  app = await startApp();
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
}, 60_000);
afterAll(() => app.close(), 60_000);

const codeOf = (answer: { status: number; body: AnyBody }) => [answer.status, answer.body.code];
const lotsOf = async (who: Joined) =>
  (await who.call('GET', '/me/points/entries')).body.items.filter(
    ({ reason }: AnyBody) => reason === 'IMPORT',
  );
const rejectsOf = async (id: string): Promise<string[][]> => {
  const { body } = await owner('GET', `/points-imports/${id}/rejects`);
  const [, ...lines] = body.trim().split('\r\n');
  return lines.map((line: string) => line.split(',').slice(0, 4));
};
const reconciled = async () =>
  (await app.app.get(Reconciler, { strict: false }).reconcile()).flatMap(
    ({ differences }) => differences,
  );

describe('a file of old balances', () => {
  test('is looked at first: numbers by month of their end, and nothing is granted', async () => {
    const one = await member(app);
    const file = csv(
      `${one.memberNo},100,2027-12-31,2025-03-01,OLD-1`,
      `${one.person.phone},50,,,OLD-2`,
      `${one.memberNo},30,2026/6/30,,OLD-3`,
      '19900000000,10,,,OLD-4',
    );
    const found = await checked(app, owner, file);
    expect(found).toMatchObject({ state: 'checked', lines: 5, granted: { lots: 0, points: 0 } });
    expect(found.findings).toEqual({
      ...{ rows: 4, valid: 3, members: 1, points: 180, known: 0, rejected: 1 },
      months: [
        { month: '2026-06', lots: 1, points: 30 },
        { month: '2027-12', lots: 1, points: 100 },
        { month: null, lots: 1, points: 50 },
      ],
      reasons: [{ column: 'member', reason: 'MEMBER_UNKNOWN', rows: 1 }],
    });
    expect(await lotsOf(one)).toEqual([]);
  });

  test('is granted with the ends it gives, named after the old system', async () => {
    const one = await member(app);
    const file = csv(
      `${one.memberNo},100,2027-12-31,2025-03-01,G-1`,
      `${one.memberNo},50,,,G-2`,
      `${one.memberNo},20,2026-03-10,,G-3`,
    );
    const done = await imported(app, owner, file);
    expect(done).toMatchObject({ state: 'done', granted: { lots: 3, points: 170 } });
    const entries = await lotsOf(one);
    expect(
      entries.map(({ source, points, lastDay }: AnyBody) => [source.id, points, lastDay]),
    ).toEqual(
      expect.arrayContaining([
        ['G-1', 100, '2027-12-31'],
        ['G-2', 50, undefined],
        ['G-3', 20, '2026-03-10'],
      ]),
    );
    const dated = entries.find(({ source }: AnyBody) => source.id === 'G-1');
    expect(dated).toMatchObject({ kind: 'earn', occurredAt: '2025-02-28T16:00:00.000Z' });
    expect((await one.call('GET', '/me')).body.points.available).toBe(GIFT + 170);
    const told = await one.call('GET', `/me/points/entries/${dated.id}`);
    expect(JSON.stringify(told.body)).toContain('期初导入（原编号 G-1）');
    expect(await reconciled()).toEqual([]);
  });

  test('run again changes nothing; with other content its rows are rejects', async () => {
    const one = await member(app);
    const file = (points: number) => csv(`${one.memberNo},${points},2027-12-31,,TWICE-1`);
    await imported(app, owner, file(100));
    const again = await imported(app, owner, `${file(100)}\r\n${one.person.phone},7,,,TWICE-2`);
    expect(again.findings).toMatchObject({ known: 1, valid: 1, rejected: 0 });
    expect(again.granted).toEqual({ lots: 1, points: 7 });
    const other = await checked(app, owner, file(999));
    expect(await rejectsOf(other.id)).toEqual([
      ['2', 'TWICE-1', '编号', '这个编号已导入过，内容与这一行不同'],
    ]);
    expect(codeOf(await owner('POST', `/points-imports/${other.id}/run`))).toEqual([
      409,
      'POINTS_IMPORT_OUT_OF_STEP',
    ]);
    expect((await lotsOf(one)).map(({ points }: AnyBody) => points).sort()).toEqual([100, 7]);
  });

  test('rejects what is wrong line by line, and takes the rest in', async () => {
    const one = await member(app);
    const no = one.memberNo;
    const file = csv(
      `${no},100,2027-12-31,,R-1`,
      `${no},-5,,,R-2`,
      `${no},1.5,,,R-3`,
      '',
      `${no},10,2026-03-09,,R-4`,
      `${no},10,2999-01-01,,R-5`,
      `${no},10,,,R-1`,
      `${no},10,,`,
      `${no},10,,2026-03-11,=R-6`,
      `nobody,10,,,R-7`,
      `${no},10,,,13800138000`,
      `${no},5,,,R-8`,
    );
    const done = await imported(app, owner, file);
    expect(done.granted).toEqual({ lots: 2, points: 105 });
    expect(await rejectsOf(done.id)).toEqual([
      ['3', 'R-2', '积分', '积分不能是负数'],
      ['4', 'R-3', '积分', '积分不能有小数'],
      ['6', 'R-4', '最后有效日', '已经过了最后有效日'],
      ['7', 'R-5', '最后有效日', '最后有效日太远；永久有效请留空'],
      ['8', 'R-1', '编号', '文件里前面已经有这个编号'],
      ['9', '', '整行', '列数与表头不一致'],
      ['10', "'=R-6", '获得日期', '获得日期在今天之后'],
      ['11', 'R-7', '会员', '不是会员号，也不是手机号'],
      ['12', '', '编号', '编号不能是手机号：它会一直留在账里'],
    ]);
  });

  test('of a channel’s own numbers finds the members that the channel has named', async () => {
    const phone = freshPhone();
    const named = await openCaller(app.url)('POST', '/members', {
      body: {
        phone,
        externalNo: 'VIP007',
        consents: CONSENTS,
        storeCode: 'S01',
        ageConfirmed: true,
      },
      headers: { 'idempotency-key': 'named' },
    });
    expect(named.status).toBe(201);
    const file = csv('VIP007,10,,,X-1', 'VIP008,10,,,X-2');
    const shop = { membersBy: 'external', channel: 'shop' };
    expect((await checked(app, owner, file, shop)).findings).toMatchObject({ rejected: 2 });
    const done = await imported(app, owner, file, { membersBy: 'external', channel: 'pos' });
    expect(done.granted).toEqual({ lots: 1, points: 10 });
  });

  test('pays what a member owes', async () => {
    const one = await member(app);
    const id = await memberIdOf(app, one.memberNo);
    const spending = { points: 180, reason: 'EXCHANGE', source: { type: 'campaign', id: 'E' } };
    await onLedger(
      app,
      id,
      [
        { type: 'activity', id: 'o1' },
        { type: 'campaign', id: 'r1' },
      ],
      (ledger) => {
        ledger.earn({ ...earning(app, 'o1', 80), source: { type: 'activity', id: 'o1' } });
        ledger.spend(spending as Parameters<typeof ledger.spend>[0]);
        const [of, source] = [
          { type: 'activity', id: 'o1' } as const,
          { type: 'campaign', id: 'r1' } as const,
        ];
        ledger.reverse({ of, upTo: 'all', reason: 'REFUND', source, occurredAt: app.clock.now() });
      },
    );
    expect((await one.call('GET', '/me')).body.points).toMatchObject({ available: 0, debt: 80 });
    await imported(app, owner, csv(`${one.memberNo},50,,,D-1`, `${one.memberNo},50,,,D-2`));
    expect((await one.call('GET', '/me')).body.points).toMatchObject({ available: 20, debt: 0 });
  });
});

describe('sent in pieces', () => {
  test('lines keep their numbers, and a piece that is sent twice counts once', async () => {
    const one = await member(app);
    const lines = Array.from({ length: 7 }, (_, n) => `${one.memberNo},${n},,,P-${n}`);
    const { id } = (await begin(owner)).body;
    const first = { seq: 0, text: `${csv(lines[0] ?? '')}\r\n` };
    const send = (body: AnyBody) => owner('POST', `/points-imports/${id}/pieces`, { body });
    expect((await send({ seq: 1, text: 'x' })).status).toBe(400);
    expect((await send(first)).body).toMatchObject({ lines: 2, pieces: 1, state: 'uploading' });
    expect((await send(first)).body).toMatchObject({ lines: 2, pieces: 1 });
    await send({ seq: 1, text: `${lines.slice(1, 4).join('\n')}\n` });
    await send({ seq: 2, text: `\n${lines.slice(4).join('\n')}` });
    const check = () => owner('POST', `/points-imports/${id}/check`);
    expect((await check()).body.state).toBe('checking');
    expect((await check()).body.state).toBe('checking');
    expect(codeOf(await send({ seq: 3, text: 'x' }))).toEqual([409, 'POINTS_IMPORT_OUT_OF_STEP']);
    await app.runTasks();
    expect((await owner('GET', `/points-imports/${id}`)).body.findings).toMatchObject({
      ...{ rows: 7, valid: 6 },
    });
    expect(await rejectsOf(id)).toEqual([['2', 'P-0', '积分', '积分不能是 0']]);
    const tasks = await app.rows('SELECT id FROM task WHERE title LIKE ?', ['检查%']);
    expect(new Set(tasks).size).toBe(tasks.length);
  });

  test.each([
    ['without a head of ours', '13800138000,100,,,A', '表头第 1 列：不认识这一列的列名'],
    ['without the last day', '会员,积分,编号\nx,1,A', '表头第 3 列：缺少「最后有效日」这一列'],
    ['with a quote that never ends', csv('1,1,,,"A'), '第 2 行的引号没有成对，无法读取'],
    ['of blanks', '\n\n', '文件是空的'],
  ])('%s is refused in words that quote nobody', async (_, text, message) => {
    const { id } = (await begin(owner)).body;
    const refused = await upload(owner, id, text);
    expect([refused.status, refused.body.errors[0].message]).toEqual([400, message]);
    expect(JSON.stringify(refused.body)).not.toContain('13800138000');
    expect(codeOf(await owner('POST', `/points-imports/${id}/check`))).toEqual([
      409,
      'POINTS_IMPORT_OUT_OF_STEP',
    ]);
  });

  test('with too many lines in one is refused', async () => {
    const { id } = (await begin(owner)).body;
    const body = { seq: 0, text: csv('x\n'.repeat(5000)) };
    const refused = await owner('POST', `/points-imports/${id}/pieces`, { body });
    expect(codeOf(refused)).toEqual([413, 'TOO_MANY_LINES']);
  });

  test.each([
    ['a channel without its numbers', { channel: 'pos' }, 'channel'],
    ['numbers of no channel', { membersBy: 'external' }, 'channel'],
    ['a column of members that we don’t know', { membersBy: 'name' }, 'membersBy'],
    ['no name', { fileName: '' }, 'fileName'],
  ])('%s is refused', async (_, body, path) => {
    const refused = await begin(owner, body);
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
  });
});

describe('who may', () => {
  test('marketers read, owners run; what was done is in the log, phones are nowhere', async () => {
    const one = await member(app);
    expect((await begin(marketer)).status).toBe(403);
    const done = await imported(app, owner, csv(`${one.person.phone},10,,,W-1`, 'x,1,,,W-2'));
    expect((await marketer('GET', `/points-imports/${done.id}`)).body).toEqual(done);
    expect((await marketer('GET', '/points-imports')).body.items[0].id).toBe(done.id);
    expect((await marketer('GET', `/points-imports/${done.id}/rejects`)).status).toBe(403);
    await rejectsOf(done.id);
    const log = (await owner('GET', '/audit-entries?limit=3')).body.items;
    expect(log.map(({ action, subject }: AnyBody) => [action, subject])).toEqual([
      ['points-import.rejects', done.id],
      ['points-import.run', done.id],
      ['points-import.check', done.id],
    ]);
    expect(log[1].after).toEqual({ fileName: '旧系统.csv', valid: 1, members: 1, points: 10 });
    const kept = await app.rows<{ member_key: Buffer | null }>(
      'SELECT member_key FROM points_import_row',
    );
    expect(kept.some(({ member_key }) => member_key?.includes(one.person.phone))).toBe(false);
  });

  test('nobody’s is 404', async () => {
    for (const id of ['x', 'imp_01J0000000000000000000000A']) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/check'],
        ['POST', '/run'],
        ['GET', '/rejects'],
      ] as const)
        expect(codeOf(await owner(method, `/points-imports/${id}${path}`))).toEqual([
          404,
          'POINTS_IMPORT_UNKNOWN',
        ]);
    }
  });
});

describe('long work', () => {
  test('that is cancelled keeps what was granted, and goes on', async () => {
    const one = await member(app);
    const lines = Array.from({ length: 450 }, (_, n) => `${one.memberNo},1,,,C-${n}`);
    const { id } = await checked(app, owner, csv(...lines));
    const started = (await owner('POST', `/points-imports/${id}/run`)).body;
    expect(started.state).toBe('importing');
    await app.runTask();
    await owner('POST', `/tasks/${started.taskId}/cancel`);
    await app.runTasks();
    const stopped = (await owner('GET', `/points-imports/${id}`)).body;
    expect(stopped).toMatchObject({ state: 'stopped', granted: { lots: 200, points: 200 } });
    await owner('POST', `/points-imports/${id}/run`);
    await app.runTasks();
    const done = (await owner('GET', `/points-imports/${id}`)).body;
    expect(done).toMatchObject({ state: 'done', granted: { lots: 450, points: 450 } });
    expect((await one.call('GET', '/me')).body.points.available).toBe(GIFT + 450);
    expect(await reconciled()).toEqual([]);
  });

  test('of two files with the same numbers grants each number once', async () => {
    const [one, other] = [await member(app), await member(app)];
    const line = (who: Joined, n: number) => `${who.memberNo},10,,,RACE-${n}`;
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    const files = [
      await checked(app, owner, csv(...numbers.map((n) => line(one, n)))),
      await checked(app, owner, csv(...numbers.map((n) => line(other, n)))),
    ];
    for (const { id } of files) await owner('POST', `/points-imports/${id}/run`);
    await app.runTasks();
    const ended = await Promise.all(files.map(({ id }) => owner('GET', `/points-imports/${id}`)));
    expect(ended.map(({ body }) => body.granted.lots).sort()).toEqual([0, 300]);
    const late = ended.find(({ body }) => body.granted.lots === 0)?.body;
    expect(late.findings).toMatchObject({ valid: 0, rejected: 300, points: 0 });
    expect(late.findings.reasons).toEqual([
      { column: 'sourceId', reason: 'SOURCE_TAKEN', rows: 300 },
    ]);
  });

  test('a file confirmed only after its points have ended grants none', async () => {
    const one = await member(app);
    const { id } = await checked(app, owner, csv(`${one.memberNo},10,2026-03-10,,LATE-1`));
    const now = app.clock.now();
    app.clock.advanceSeconds(86_400);
    const late = await consoleCaller(app.url, 'O01', 'owner-password');
    await late('POST', `/points-imports/${id}/run`);
    await app.runTasks();
    const done = (await late('GET', `/points-imports/${id}`)).body;
    expect(done).toMatchObject({ state: 'done', granted: { lots: 0 }, findings: { rejected: 1 } });
    app.clock.moveTo(now);
  });
});

test('rows of a file go after thirty days, the numbers stay, and the file can’t be run any more', async () => {
  const one = await member(app);
  const done = await imported(app, owner, csv(`${one.memberNo},10,,,OLD-10`, 'x,1,,,OLD-11'));
  const waiting = await checked(app, owner, csv(`${one.memberNo},10,,,OLD-12`));
  const rowsOf = async () =>
    Number((await app.rows<{ n: number }>('SELECT COUNT(*) AS n FROM points_import_row'))[0]?.n);
  await app.runJob('points-import-clear');
  expect(await rowsOf()).toBeGreaterThan(2);
  const now = app.clock.now();
  app.clock.advanceSeconds(33 * 86_400);
  await app.runJob('points-import-clear');
  expect(await rowsOf()).toBe(0);
  app.clock.moveTo(now);
  const after = (await owner('GET', `/points-imports/${done.id}`)).body;
  expect([after.state, after.findings.rejected]).toEqual(['done', 1]);
  expect(codeOf(await owner('GET', `/points-imports/${done.id}/rejects`))).toEqual([
    409,
    'POINTS_IMPORT_EXPIRED',
  ]);
  expect((await owner('GET', `/points-imports/${waiting.id}`)).body.state).toBe('expired');
  expect(codeOf(await owner('POST', `/points-imports/${waiting.id}/run`))).toEqual([
    409,
    'POINTS_IMPORT_EXPIRED',
  ]);
});
