/** Long work as people of the console see it: their own, how far it is, cancelled, its file. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ctx, Tasks, UnitOfWork } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { consoleCaller } from '../support/callers.js';

type Caller = Awaited<ReturnType<typeof consoleCaller>>;

let app: TestApp;
let marketer: Caller;
let owner: Caller;
let clerk: Caller;
beforeAll(async () => {
  app = await startApp();
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
  clerk = await consoleCaller(app.url, 'E01', 'clerk-password');
  const tasks = app.app.get(Tasks, { strict: false });
  tasks.register<{ lines: number }, number>('test.lines', {
    step: async (tx, _, { id, params, cursor }) => {
      const line = cursor ?? 0;
      await tasks.addOutput(tx, id, line, `第 ${line} 行\r\n`);
      const finished = line + 1 === params.lines;
      return { done: 1, cursor: line + 1, finished, result: { lines: line + 1 } };
    },
  });
}, 60_000);
afterAll(() => app.close(), 60_000);

const staff = (staffCode: string): Ctx => ({
  actor: {
    kind: 'staff',
    ...{ staffCode, role: 'marketer', storeCodes: [], sessionId: 'ses_x', door: 'console' },
  },
  requestId: 'test',
  now: app.clock.now(),
});

function begin(lines: number, staffCode = 'M01'): Promise<string> {
  const tasks = app.app.get(Tasks, { strict: false });
  return app.app.get(UnitOfWork, { strict: false }).run('begin', (tx) =>
    tasks.start(tx, staff(staffCode), {
      kind: 'test.lines',
      title: `写 ${lines} 行`,
      params: { lines },
      total: lines,
    }),
  );
}

describe('a task', () => {
  test('waits, is done, and gives its file piece by piece, which is written down', async () => {
    const id = await begin(20);
    expect((await marketer('GET', `/tasks/${id}`)).body).toMatchObject({
      ...{ id, kind: 'test.lines', title: '写 20 行', state: 'waiting', done: 0, total: 20 },
      ...{ perSecond: null, secondsLeft: null, result: null, failure: null },
      ...{ startedBy: 'staff:M01', cancellable: true, endedAt: null },
    });
    expect((await marketer('GET', `/tasks/${id}/output`)).body.code).toBe('TASK_NOT_ENDED');
    await app.runTasks();
    expect((await marketer('GET', `/tasks/${id}`)).body).toMatchObject({
      ...{ state: 'done', done: 20, result: { lines: 20 }, cancellable: false },
    });
    const file = await marketer('GET', `/tasks/${id}/output`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.body.split('\r\n')).toHaveLength(21);
    const audited = await owner('GET', '/audit-entries');
    expect(audited.body.items[0]).toMatchObject({ action: 'task.download', subject: id });
  });

  test('stays in its starter’s tray until it is put away, also after another sign-in', async () => {
    const id = await begin(2);
    expect((await marketer('POST', `/tasks/${id}/dismiss`)).body.code).toBe('TASK_NOT_ENDED');
    await app.runTasks();
    const again = await consoleCaller(app.url, 'M01', 'marketer-password');
    const inTray = async () =>
      (await again('GET', '/tasks/tray')).body.items.map((task: { id: string }) => task.id);
    expect(await inTray()).toContain(id);
    expect((await owner('GET', '/tasks/tray')).body.items).toEqual([]);
    expect((await again('POST', `/tasks/${id}/dismiss`)).status).toBe(204);
    expect(await inTray()).not.toContain(id);
  });

  test('is cancelled once, by its starter', async () => {
    const id = await begin(5);
    const cancelled = await marketer('POST', `/tasks/${id}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    const twice = await marketer('POST', `/tasks/${id}/cancel`);
    expect([twice.status, twice.body.code]).toEqual([409, 'TASK_ALREADY_ENDED']);
  });
});

describe('somebody else’s task', () => {
  test('is unknown to who may not read all, and read by who may', async () => {
    const id = await begin(5);
    const unseen = await clerk('GET', `/tasks/${id}`);
    expect([unseen.status, unseen.body.code]).toEqual([404, 'TASK_UNKNOWN']);
    expect((await clerk('POST', `/tasks/${id}/cancel`)).status).toBe(404);
    expect((await clerk('GET', '/tasks?of=everyone')).status).toBe(403);
    expect((await owner('GET', `/tasks/${id}`)).body).toMatchObject({ id, cancellable: true });
    await marketer('POST', `/tasks/${id}/cancel`);
  });

  test('is cancelled by the owner, not by another marketer', async () => {
    const id = await begin(5, 'M99');
    expect((await marketer('GET', `/tasks/${id}`)).body.cancellable).toBe(false);
    expect((await marketer('POST', `/tasks/${id}/cancel`)).status).toBe(403);
    expect((await owner('POST', `/tasks/${id}/cancel`)).status).toBe(200);
  });

  test('gives its file to nobody but its starter', async () => {
    const id = await begin(1);
    await app.runTasks();
    expect((await owner('GET', `/tasks/${id}/output`)).status).toBe(403);
    expect((await marketer('GET', `/tasks/${id}/output`)).status).toBe(200);
  });
});

test('the list pages, newest first', async () => {
  const ids = [await begin(1), await begin(1), await begin(1)];
  const first = await marketer('GET', '/tasks?limit=2');
  const second = await marketer('GET', `/tasks?limit=2&cursor=${first.body.nextCursor}`);
  const seen = [...first.body.items, ...second.body.items].map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining(ids));
  expect(new Set(seen).size).toBe(seen.length);
});
