import { startApp, type TestApp } from '../../../../../test/support/app.js';
import { send } from '../../../../../test/support/callers.js';
import {
  BIRTHDAY_TEMPLATE,
  creditOf,
  fault,
  phoneMessages,
  plan,
  type Reader,
  reader,
  registerTemplates,
} from '../../../../../test/support/messages.js';
import { idToBytes, randomToken, systemCtx, UnitOfWork } from '../../platform/index.js';
import { DeliveryGate } from './delivery-gate.js';
import { DeliveryLeaseRepository } from './delivery-lease.repository.js';
import { MessageTemplateService } from './message-template.service.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
});
beforeEach(() => app.clock.moveTo('2026-03-10T04:00:00Z'));
afterAll(() => app.close());

const work = () => app.runJob('message-sending');

async function deliveriesOf({ memberId }: Reader) {
  return app.rows<{
    state: string;
    reason: string | null;
    attempts: number;
    errcode: number | null;
  }>(
    'SELECT state, reason, attempts, errcode FROM delivery WHERE member_id = ? ORDER BY planned_at, id',
    [idToBytes(memberId)],
  );
}

describe('a planned message', () => {
  test('appears on the phone with the delivery in its page, and uses up one credit', async () => {
    const xiaoman = await reader(app);
    const id = await plan(app, xiaoman.memberId, 'birthday:2026');
    await work();
    expect(await phoneMessages(app, xiaoman)).toMatchObject([
      {
        title: '生日礼物到账提醒',
        page: `packages/profile/birthday/index?delivery=${id}`,
        rows: [{ value: '8.8折券' }, { value: '2026年12月31日' }, { value: '祝你生日快乐' }],
      },
    ]);
    expect(await deliveriesOf(xiaoman)).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 0, entriesSum: 0 });
  });

  test('keeps the platform’s number, digit by digit', async () => {
    const xiaoman = await reader(app);
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await work();
    const [message] = await phoneMessages(app, xiaoman);
    const [row] = await app.rows<{ msgid: string }>(
      'SELECT msgid FROM delivery WHERE member_id = ?',
      [idToBytes(xiaoman.memberId)],
    );
    expect(row?.msgid).toBe(message?.msgid);
  });

  test('is one, however often its cause repeats itself', async () => {
    const xiaoman = await reader(app, 2);
    const ids = await Promise.all(
      [1, 2, 3].map(() => plan(app, xiaoman.memberId, 'birthday:2026')),
    );
    await work();
    await work();
    expect(new Set(ids).size).toBe(1);
    expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
    expect((await xiaoman.call('GET', '/me/messages')).body.items).toHaveLength(1);
  });

  test('is sent once by two workers at once', async () => {
    const readers = await Promise.all([reader(app), reader(app), reader(app)]);
    for (const one of readers) await plan(app, one.memberId, 'birthday:2026');
    await Promise.all([work(), work(), work()]);
    for (const one of readers) expect(await phoneMessages(app, one)).toHaveLength(1);
  });
});

describe('is skipped, and stays in the inbox,', () => {
  async function skippedFor(one: Reader, dedupe = 'birthday:2026') {
    const id = await plan(app, one.memberId, dedupe);
    await work();
    expect(await phoneMessages(app, one)).toEqual([]);
    const inbox = (await one.call('GET', '/me/messages')).body.items;
    expect(inbox.map((message: { id: string }) => message.id)).toContain(id);
    return (await deliveriesOf(one)).at(-1);
  }

  test('without a credit', async () => {
    const skipped = await skippedFor(await reader(app, 0));
    expect(skipped).toMatchObject({ state: 'skipped', reason: 'NO_CREDIT' });
  });

  test('when the consent was withdrawn after it was planned; the credit is kept', async () => {
    const xiaoman = await reader(app);
    await xiaoman.call('POST', '/me/consents', {
      body: { purpose: 'marketing', version: '2026-01', granted: false },
    });
    expect(await skippedFor(xiaoman)).toMatchObject({ state: 'skipped', reason: 'NO_CONSENT' });
    expect((await creditOf(app, xiaoman.memberId)).credits).toBe(1);
  });
});

describe('marketing', () => {
  test('waits for the end of the quiet hours', async () => {
    const xiaoman = await reader(app);
    app.clock.moveTo('2026-03-10T14:00:00Z');
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await work();
    expect(await deliveriesOf(xiaoman)).toMatchObject([
      { state: 'planned', reason: 'QUIET_HOURS' },
    ]);
    app.clock.moveTo('2026-03-11T00:59:00Z');
    await work();
    expect(await phoneMessages(app, xiaoman)).toEqual([]);
    app.clock.moveTo('2026-03-11T01:00:00Z');
    await work();
    expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
  });

  test('comes once a day, also when two workers take two messages at once', async () => {
    const xiaoman = await reader(app, 2);
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await plan(app, xiaoman.memberId, 'campaign:1');
    await Promise.all([work(), work()]);
    expect((await deliveriesOf(xiaoman)).map((row) => row.reason ?? row.state).sort()).toEqual([
      'FREQUENCY_CAP',
      'sent',
    ]);
    expect((await creditOf(app, xiaoman.memberId)).credits).toBe(1);
  });

  test('comes three times in seven days', async () => {
    const xiaoman = await reader(app, 4);
    for (const day of ['10', '11', '12', '13', '17']) {
      app.clock.moveTo(`2026-03-${day}T04:00:00Z`);
      await plan(app, xiaoman.memberId, `campaign:${day}`);
      await work();
    }
    expect((await deliveriesOf(xiaoman)).map((row) => row.reason ?? row.state)).toEqual([
      'sent',
      'sent',
      'sent',
      'FREQUENCY_CAP',
      'sent',
    ]);
  });
});

describe('when the platform', () => {
  test.each([-1, 45011, 43108])(
    'answers %i, credit and slot come back and it is tried again',
    async (errcode) => {
      const xiaoman = await reader(app);
      await plan(app, xiaoman.memberId, 'birthday:2026');
      await fault(app, 'errcode', { errcode });
      await work();
      expect(await deliveriesOf(xiaoman)).toMatchObject([
        { state: 'planned', errcode, attempts: 1 },
      ]);
      expect((await creditOf(app, xiaoman.memberId)).credits).toBe(1);
      await work();
      expect(await phoneMessages(app, xiaoman)).toEqual([]);
      app.clock.advanceSeconds(8);
      await work();
      expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
      expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 0, entriesSum: 0 });
    },
  );

  test.each(['timeout_after', 'malformed'])(
    'sends but gives no answer (%s), it is unknown and never repeated',
    async (kind) => {
      const xiaoman = await reader(app, 2);
      await plan(app, xiaoman.memberId, 'birthday:2026');
      await fault(app, kind);
      await work();
      app.clock.advanceSeconds(7200);
      await work();
      expect(await deliveriesOf(xiaoman)).toMatchObject([
        { state: 'unknown', reason: 'NO_ANSWER' },
      ]);
      expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
      expect((await creditOf(app, xiaoman.memberId)).credits).toBe(1);
    },
  );

  test('says that the member refuses (43101), our credit becomes what it says: none', async () => {
    const xiaoman = await reader(app, 3);
    const body = {
      type: 'subscribe_change',
      openid: xiaoman.person.openid,
      templateIds: [BIRTHDAY_TEMPLATE],
    };
    await send(app.wechatUrl, 'POST', '/__sim/events', { body });
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await work();
    expect(await deliveriesOf(xiaoman)).toMatchObject([
      { state: 'failed', reason: 'REFUSED_BY_MEMBER', errcode: 43101 },
    ]);
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 0, entriesSum: 0 });
  });

  test('no longer knows the token, a new one is fetched and the message goes out once', async () => {
    const xiaoman = await reader(app);
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await fault(app, 'errcode', { errcode: 40001 });
    await work();
    expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
    expect(await deliveriesOf(xiaoman)).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  test('bans the template (43107), nothing more is tried with it until it gets another id', async () => {
    const [xiaoman, waiting] = [await reader(app), await reader(app)];
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await fault(app, 'errcode', { errcode: 43107 });
    await work();
    await plan(app, waiting.memberId, 'birthday:2026');
    await work();
    expect(await deliveriesOf(xiaoman)).toMatchObject([
      { state: 'failed', reason: 'TEMPLATE_BANNED' },
    ]);
    expect(await deliveriesOf(waiting)).toMatchObject([
      { state: 'skipped', reason: 'TEMPLATE_STOPPED' },
    ]);
    await app.rows('UPDATE message_template SET stopped_at = NULL');
    app.app.get(MessageTemplateService, { strict: false }).forget();
  });
});

describe('a worker that is killed', () => {
  /** Leases like a worker; what it does next is up to the test. */
  async function lease() {
    const token = randomToken(16);
    const until = new Date(app.clock.now().getTime() + 60_000);
    const leases = app.app.get(DeliveryLeaseRepository, { strict: false });
    const [delivery] = await app.app
      .get(UnitOfWork, { strict: false })
      .run('test.lease', async (tx) => {
        await leases.lease(tx, token, app.clock.now(), until, 50);
        return leases.listLeased(tx, token);
      });
    if (!delivery) throw new Error('nothing to lease');
    return { token, delivery };
  }

  test('before it began loses nothing: the lease ends and another sends it', async () => {
    const xiaoman = await reader(app);
    await plan(app, xiaoman.memberId, 'birthday:2026');
    await lease();
    await work();
    expect(await phoneMessages(app, xiaoman)).toEqual([]);
    app.clock.advanceSeconds(61);
    await work();
    expect(await phoneMessages(app, xiaoman)).toHaveLength(1);
  });

  test('in flight leaves it unknown, with its credit taken, and nobody repeats it', async () => {
    const xiaoman = await reader(app, 2);
    await plan(app, xiaoman.memberId, 'birthday:2026');
    const { token, delivery } = await lease();
    const ctx = systemCtx('test', 'killed', app.clock.now());
    await app.app.get(DeliveryGate, { strict: false }).begin(ctx, delivery, token);
    await work();
    expect(await deliveriesOf(xiaoman)).toMatchObject([{ state: 'sending' }]);
    app.clock.advanceSeconds(61);
    await work();
    await work();
    expect(await deliveriesOf(xiaoman)).toMatchObject([
      { state: 'unknown', reason: 'INTERRUPTED' },
    ]);
    expect(await phoneMessages(app, xiaoman)).toEqual([]);
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 1, entriesSum: 1 });
  });
});
