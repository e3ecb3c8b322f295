import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { phoneMessages, reader, registerTemplates } from '../support/messages.js';
import { couponBrand } from './coupons.given.js';

/** 10 March 2026, noon in Shanghai. */
const TODAY = '2026-03-10T04:00:00Z';
const SETTINGS = {
  daysBefore: 7,
  leapDay: '02-28',
  gifts: { BASIC: { coupon: 'BDAY20' }, GOLD: { coupon: 'P88', points: 200 } },
};

type Member = Customer & { memberNo: string };

let app: TestApp;
let marketer: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
  await registerTemplates(app.wechatUrl);
  marketer = await marketerNow();
});
beforeEach(() => app.clock.moveTo(TODAY));
afterAll(() => app.close());

/** A session of the console lasts half a day, so who moves the clock signs in again. */
const marketerNow = () => consoleCaller(app.url, 'M01', 'marketer-password');

const solar = (month: number, day: number) => ({ calendar: 'solar', month, day });

/** Joined long before the birthday's window. */
async function memberBornOn(birthday: AnyBody): Promise<Member> {
  const joined = await member(app, { profile: { birthday } });
  await app.drain();
  return joined;
}

const round = () => app.runJob('birthday-gifts');

async function gifts(customer: Customer): Promise<string[]> {
  const { body } = await customer.call('GET', '/me/coupons?limit=100');
  return body.items
    .map((one: AnyBody) => one.template.code)
    .filter((code: string) => code !== 'MASK');
}

async function inbox(customer: Customer): Promise<AnyBody[]> {
  const { body } = await customer.call('GET', '/me/messages');
  return body.items.filter((one: AnyBody) => one.type === 'birthday_gift');
}

describe('the daily round', () => {
  test('gives the gift seven days before, once, however often and at once it runs', async () => {
    const customer = await memberBornOn(solar(3, 18));
    await round();
    expect(await gifts(customer)).toEqual([]);
    app.clock.moveTo('2026-03-11T01:00:00Z');
    await Promise.all([round(), round(), round(), round()]);
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
    expect(await inbox(customer)).toMatchObject([
      { title: '生日礼物已到账', body: expect.stringContaining('祝你生日快乐') },
    ]);
  });

  test('tells the member on the phone, when the member allowed it', async () => {
    const xiaoman = await reader(app);
    await xiaoman.call('PATCH', '/me/profile', { body: { birthday: solar(3, 14) } });
    await round();
    await app.runJob('message-sending');
    expect(await gifts(xiaoman)).toEqual(['BDAY20']);
    const messages = await phoneMessages(app, xiaoman);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.rows.map(({ value }) => value)).toContain('生日20元券');
  });

  test('makes good what was missed, with words of its own', async () => {
    const customer = await memberBornOn(solar(3, 25));
    app.clock.moveTo('2026-04-05T01:00:00Z');
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
    const [told] = await inbox(customer);
    expect(told?.body).toContain('迟到的祝福');
    const seen = await (await marketerNow())('GET', '/automations/birthday');
    expect(seen.body.items).toContainEqual(
      expect.objectContaining({ memberNo: customer.memberNo, day: '2026-03-25', late: true }),
    );
  });

  test('gives nothing for a birthday before the member joined', async () => {
    const customer = await memberBornOn(solar(3, 9));
    await round();
    expect(await gifts(customer)).toEqual([]);
  });

  test('gives one gift, although the birthday was changed', async () => {
    const customer = await memberBornOn(solar(3, 12));
    expect(await gifts(customer)).toEqual(['BDAY20']);
    const changed = await customer.call('PATCH', '/me/profile', {
      body: { birthday: { calendar: 'lunar', month: 2, day: 5 } },
    });
    expect(changed.status).toBe(200);
    app.clock.moveTo('2026-03-23T01:00:00Z');
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
  });

  test('gives lunar birthdays their own day', async () => {
    const customer = await memberBornOn({ calendar: 'lunar', month: 2, day: 12, leap: false });
    app.clock.moveTo('2026-03-22T01:00:00Z');
    await round();
    expect(await gifts(customer)).toEqual([]);
    app.clock.moveTo('2026-03-23T01:00:00Z');
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
  });

  test('gives a gold member coupon and points', async () => {
    const customer = await memberBornOn(solar(3, 18));
    const till = openCaller(app.url);
    const line = { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 500_000, paidFen: 500_000 };
    const rung = await till('POST', '/orders', {
      body: {
        channel: 'pos',
        orderNo: `GOLD-${customer.memberNo}`,
        storeCode: 'S01',
        memberNo: customer.memberNo,
        paidAt: TODAY,
        paidFen: 500_000,
        lines: [line],
      },
    });
    expect(rung.body.tier).toBe('GOLD');
    app.clock.moveTo('2026-03-11T01:00:00Z');
    await round();
    expect(await gifts(customer)).toEqual(['P88']);
    const entries = await customer.call('GET', '/me/points/entries');
    expect(entries.body.items[0]).toMatchObject({ points: 200, reason: 'ACTIVITY_BIRTHDAY' });
    const [told] = await inbox(customer);
    expect(told?.body).toContain('8.8折券 + 200 积分');
  });

  test('goes on when a gift is sold out, says so, and gives it when there is stock again', async () => {
    const stock = async (call: typeof marketer, left: number | undefined) => {
      const { body } = await call('GET', '/coupon-templates/BDAY20');
      const { name, kind, amountOffFen, thresholdFen, validity } = body;
      const change = { name, kind, amountOffFen, thresholdFen, validity, stock: left };
      await call('PUT', '/coupon-templates/BDAY20', { body: change });
    };
    const customer = await memberBornOn(solar(3, 18));
    app.clock.moveTo('2026-03-11T01:00:00Z');
    const tomorrow = await marketerNow();
    await stock(tomorrow, 0);
    await round();
    expect(await gifts(customer)).toEqual([]);
    expect((await tomorrow('GET', '/automations/birthday')).body.warnings).toEqual([
      { tier: 'BASIC', couponTemplate: 'BDAY20', why: 'SOLD_OUT' },
    ]);
    await stock(tomorrow, undefined);
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
  });
});

describe('who joins inside the window', () => {
  test.each([
    ['seven days before', solar(3, 17), ['BDAY20']],
    ['on the day', solar(3, 10), ['BDAY20']],
    ['eight days before', solar(3, 18), []],
    ['the day after', solar(3, 9), []],
    ['without a birthday', undefined, []],
  ])('%s', async (_, birthday, expected) => {
    const customer = await member(app, { profile: birthday ? { birthday } : {} });
    await app.drain();
    expect(await gifts(customer)).toEqual(expected);
  });

  test('gets no second gift in the round', async () => {
    const customer = await memberBornOn(solar(3, 15));
    await round();
    expect(await gifts(customer)).toEqual(['BDAY20']);
  });
});

describe('the birthday page', () => {
  test('says when, what, and what was given', async () => {
    const customer = await member(app, { profile: { birthday: solar(3, 20) } });
    const before = await customer.call('GET', '/me/birthday');
    expect(before.body).toMatchObject({
      birthday: { calendar: 'solar', month: 3, day: 20 },
      nextDay: '2026-03-20',
      opensOn: '2026-03-13',
      gift: { coupon: { code: 'BDAY20' } },
      mayChange: true,
    });
    expect(before.body).not.toHaveProperty('granted');
    app.clock.moveTo('2026-03-13T01:00:00Z');
    await round();
    const after = await customer.call('GET', '/me/birthday');
    expect(after.body.granted).toMatchObject({
      at: '2026-03-13T01:00:00.000Z',
      couponId: expect.stringMatching(/^cpn_/),
    });
  });

  test('waits for a birthday', async () => {
    const customer = await member(app);
    const { body } = await customer.call('GET', '/me/birthday');
    expect(body).toMatchObject({ birthday: null, mayChange: true });
    expect(body).not.toHaveProperty('nextDay');
  });
});

describe('the settings', () => {
  test('are changed by a marketer, and leave a trace', async () => {
    const changed = await marketer('PUT', '/automations/birthday', {
      body: { ...SETTINGS, daysBefore: 3 },
    });
    expect(changed).toMatchObject({ status: 200, body: { settings: { daysBefore: 3 } } });
    expect(changed.body.upcoming).toHaveLength(14);
    const customer = await member(app, { profile: { birthday: solar(3, 14) } });
    await app.drain();
    expect(await gifts(customer)).toEqual([]);
    const [entry] = await app.rows<{ actor: string }>(
      "SELECT actor FROM audit_entry WHERE action = 'automation.change'",
    );
    expect(entry?.actor).toBe('staff:M01');
    await marketer('PUT', '/automations/birthday', { body: SETTINGS });
  });

  test('count the birthdays of the coming days, the leap day and lunar ones among them', async () => {
    app.clock.moveTo('2027-02-20T04:00:00Z');
    const console2027 = await marketerNow();
    const on28 = async () => {
      const { body } = await console2027('GET', '/automations/birthday');
      return body.upcoming.find((one: AnyBody) => one.day === '2027-02-28').members;
    };
    const before = await on28();
    await member(app, { profile: { birthday: solar(2, 29) } });
    await member(app, { profile: { birthday: { calendar: 'lunar', month: 1, day: 23 } } });
    expect(await on28()).toBe(before + 2);
  });

  test.each<[string, AnyBody, string]>([
    ['an unknown tier', { ...SETTINGS, gifts: { DIAMOND: { points: 1 } } }, 'gifts.DIAMOND'],
    ['an unknown coupon', { ...SETTINGS, gifts: { BASIC: { coupon: 'X' } } }, 'gifts.BASIC.coupon'],
    ['nothing in a gift', { ...SETTINGS, gifts: { BASIC: {} } }, 'gifts.BASIC'],
    ['too many days', { ...SETTINGS, daysBefore: 61 }, 'daysBefore'],
    ['another leap day', { ...SETTINGS, leapDay: '02-27' }, 'leapDay'],
  ])('with %s are refused', async (_, body, path) => {
    const refused = await marketer('PUT', '/automations/birthday', { body });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('are not for an auditor to change', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    expect((await auditor('GET', '/automations/birthday')).status).toBe(200);
    expect((await auditor('PUT', '/automations/birthday', { body: SETTINGS })).status).toBe(403);
  });
});
