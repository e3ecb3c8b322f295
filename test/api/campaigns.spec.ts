import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CampaignRunner } from '../../apps/server/src/modules/campaign/campaign-runner.service.js';
import { systemCtx } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller, send } from '../support/callers.js';
import { CONSENTS, type Customer, member } from '../support/customers.js';
import { phoneMessages } from '../support/messages.js';
import { key, redeem } from './coupons.given.js';

const MARKETING = { purpose: 'marketing', version: '2026-01', granted: true };
const TODAY = '2026-03-10T04:00:00Z';

type Member = Customer & { memberNo: string };

const CAMPAIGN_TEMPLATE = 'tmpl-campaign';

function campaignBrand() {
  const brand = testBrand();
  const validity = { afterDays: 0, days: 30 };
  return {
    ...brand,
    couponTemplates: [
      ...brand.couponTemplates,
      { code: 'SPRING', name: '春日券', kind: 'voucher', validity },
      { code: 'TWO', name: '两张', kind: 'voucher', stock: 2, validity },
    ],
    messageTemplates: [
      {
        type: 'campaign',
        channel: 'subscribe',
        templateId: CAMPAIGN_TEMPLATE,
        fields: { thing1: 'title', thing3: 'body' },
      },
    ],
  };
}

let app: TestApp;
let marketer: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  app = await startApp({ brand: campaignBrand() });
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
});
beforeEach(() => app.clock.moveTo(TODAY));
afterAll(() => app.close());

/** The platform knows the template, and the member allowed one message of it. */
async function allowCampaign({ person, call }: Customer): Promise<void> {
  const template = {
    templateId: CAMPAIGN_TEMPLATE,
    title: '活动通知',
    type: 2,
    keywords: [
      { key: 'thing1', label: '活动名称' },
      { key: 'thing3', label: '活动内容' },
    ],
  };
  await send(app.wechatUrl, 'POST', '/__sim/templates', { body: template });
  const asked = { templateIds: [CAMPAIGN_TEMPLATE], answers: { [CAMPAIGN_TEMPLATE]: 'accept' } };
  const path = `/__sim/users/${person.openid}/subscribe`;
  const { requestId } = (await send(app.wechatUrl, 'POST', path, { body: asked })).body;
  const results = [{ templateId: CAMPAIGN_TEMPLATE, result: 'accept' }];
  await call('POST', '/subscriptions', { body: { results, requestId } });
}

/** Each test has a month of birth of its own, and so an audience of its own. */
let months = 0;
function nextMonth(): number {
  months += 1;
  return months;
}

function bornIn(month: number, more: AnyBody = {}): Promise<Member> {
  const birthday = { calendar: 'solar', month, day: 15 };
  return member(app, { consents: [...CONSENTS, MARKETING], profile: { birthday }, ...more });
}

function campaign(month: number, more: AnyBody = {}): AnyBody {
  return {
    name: '春日上新',
    audience: { birthdayMonth: month },
    offer: { couponTemplate: 'SPRING' },
    message: { type: 'campaign', title: '春日上新', body: '新品到店，送你一张券' },
    ...more,
  };
}

async function draft(body: AnyBody): Promise<AnyBody> {
  const made = await marketer('POST', '/campaigns', { body });
  expect(made.status).toBe(201);
  return made.body;
}

function launch(id: string, headers = key()) {
  return marketer('POST', `/campaigns/${id}/launch`, { body: {}, headers });
}

/** One step of the run, as its event asks for it: the snapshot is the first. */
function take(id: AnyBody, step: number): Promise<void> {
  const ctx = systemCtx('test', 'campaign', app.clock.now());
  return app.app.get(CampaignRunner, { strict: false }).take(ctx, { campaignId: id, step });
}

/** The run, and the senders after it. */
async function finish(): Promise<void> {
  await app.drain();
  await app.runJob('message-sending');
  app.clock.advanceSeconds(11);
  await app.drain();
}

async function seen(id: string): Promise<AnyBody> {
  return (await marketer('GET', `/campaigns/${id}`)).body;
}

async function coupons(customer: Customer, template: string): Promise<string[]> {
  const { body } = await customer.call('GET', '/me/coupons?limit=100');
  return body.items
    .filter((one: AnyBody) => one.template.code === template)
    .map((one: AnyBody) => one.code);
}

async function told(customer: Customer): Promise<string[]> {
  const { body } = await customer.call('GET', '/me/messages');
  return body.items
    .filter((one: AnyBody) => one.type === 'campaign')
    .map((one: AnyBody) => one.title);
}

describe('a campaign', () => {
  test('is written, launched, served and seen through', async () => {
    const month = nextMonth();
    const members = [await bornIn(month), await bornIn(month), await bornIn(month)];
    const silent = await bornIn(month, { consents: CONSENTS });
    const stranger = await bornIn(12);
    const made = await draft(campaign(month));
    expect(made).toMatchObject({ state: 'draft', progress: { planned: 0 } });

    const launched = await launch(made.id);
    expect(launched).toMatchObject({ status: 200, body: { state: 'running' } });
    await finish();

    const done = await seen(made.id);
    expect(done).toMatchObject({
      state: 'completed',
      progress: { planned: 3, sent: 0, inbox: 3, failed: 0, skipped: 0 },
      results: { granted: 3, redeemed: 0, orders: 0, revenueFen: 0 },
    });
    for (const one of members) {
      expect(await coupons(one, 'SPRING')).toHaveLength(1);
      expect(await told(one)).toEqual(['春日上新']);
    }
    for (const one of [silent, stranger]) {
      expect(await coupons(one, 'SPRING')).toEqual([]);
      expect(await told(one)).toEqual([]);
    }
  });

  test('tells what came of it', async () => {
    const month = nextMonth();
    const [buyer, other] = [await bornIn(month), await bornIn(month)];
    const { id } = await draft(campaign(month));
    await launch(id);
    await finish();
    const till = openCaller(app.url);
    const [code] = await coupons(buyer, 'SPRING');
    await redeem(till, code ?? '');
    const order = (one: Member, orderNo: string, paidAt: Date, paidFen: number) =>
      till('POST', '/orders', {
        body: {
          channel: 'pos',
          orderNo,
          storeCode: 'S01',
          memberNo: one.memberNo,
          paidAt: paidAt.toISOString(),
          paidFen,
          lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen }],
        },
      });
    const now = app.clock.now();
    await order(buyer, 'CMP-1', now, 8800);
    await order(other, 'CMP-2', new Date(now.getTime() - 3_600_000), 5000);
    expect(await seen(id)).toMatchObject({
      results: { granted: 2, redeemed: 1, orders: 1, revenueFen: 8800 },
    });
    const list = await marketer('GET', '/campaigns?limit=1');
    expect(list.body.items).toMatchObject([{ id, results: { orders: 1 } }]);
  });

  test('comes up on the phone of who allowed it', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    await allowCampaign(customer);
    const { id } = await draft(campaign(month));
    await launch(id);
    await finish();
    const messages = await phoneMessages(app, customer);
    expect(messages.map(({ rows }) => rows[0]?.value)).toEqual(['春日上新']);
    expect(await seen(id)).toMatchObject({ progress: { planned: 1, sent: 1, inbox: 0 } });
  });

  test('is launched once, whatever is pressed', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    const { id } = await draft(campaign(month));
    const headers = key();
    const pressed = await Promise.all([launch(id, headers), launch(id, headers), launch(id)]);
    const outcomes = pressed.map(({ status, body }) => (status === 200 ? 'launched' : body.code));
    expect(outcomes.filter((one) => one === 'launched').length).toBeGreaterThan(0);
    expect(outcomes.filter((one) => one !== 'launched' && one !== 'CAMPAIGN_NOT_DRAFT')).toEqual(
      [],
    );
    await finish();
    expect(await coupons(customer, 'SPRING')).toHaveLength(1);
    expect(await launch(id)).toMatchObject({ status: 409, body: { code: 'CAMPAIGN_NOT_DRAFT' } });
  });

  test('takes each step once, although its event comes again and again', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    const { id } = await draft(campaign(month));
    await launch(id);
    for (const step of [1, 1, 2, 1, 2]) {
      await Promise.all([take(id, step), take(id, step), take(id, step)]);
    }
    await finish();
    expect(await coupons(customer, 'SPRING')).toHaveLength(1);
    expect(await told(customer)).toHaveLength(1);
    expect(await seen(id)).toMatchObject({ state: 'completed', progress: { planned: 1 } });
  });

  test('counts those for whom no coupon was left as failed, and tells them nothing', async () => {
    const month = nextMonth();
    const members = [await bornIn(month), await bornIn(month), await bornIn(month)];
    const { id } = await draft(campaign(month, { offer: { couponTemplate: 'TWO' } }));
    await launch(id);
    await finish();
    expect(await seen(id)).toMatchObject({
      progress: { planned: 3, inbox: 2, failed: 1 },
      results: { granted: 2 },
    });
    const messages = await Promise.all(members.map(told));
    const given = await Promise.all(members.map((one) => coupons(one, 'TWO')));
    expect(messages.map((one) => one.length)).toEqual(given.map((one) => one.length));
  });

  test('respects a consent that is withdrawn after the snapshot', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    const { id } = await draft(campaign(month));
    await launch(id);
    await take(id, 1);
    const withdrawn = { ...MARKETING, granted: false };
    await customer.call('POST', '/me/consents', { body: withdrawn });
    await finish();
    expect(await seen(id)).toMatchObject({ progress: { planned: 1, skipped: 1 } });
    expect(await coupons(customer, 'SPRING')).toEqual([]);
  });

  test('that is cancelled begins nothing further', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    const { id } = await draft(campaign(month));
    await launch(id);
    const cancelled = await marketer('POST', `/campaigns/${id}/cancel`, { body: {} });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    await finish();
    expect(await coupons(customer, 'SPRING')).toEqual([]);
    const again = await marketer('POST', `/campaigns/${id}/cancel`, { body: {} });
    expect(again).toMatchObject({ status: 409, body: { code: 'CAMPAIGN_ALREADY_ENDED' } });
    expect(await launch(id)).toMatchObject({ status: 409, body: { code: 'CAMPAIGN_NOT_DRAFT' } });
  });

  test('that is cancelled while it sends leaves what was given', async () => {
    const month = nextMonth();
    const customer = await bornIn(month);
    const { id } = await draft(campaign(month));
    await launch(id);
    await app.drain();
    await marketer('POST', `/campaigns/${id}/cancel`, { body: {} });
    await app.runJob('message-sending');
    expect(await coupons(customer, 'SPRING')).toHaveLength(1);
    expect(await seen(id)).toMatchObject({
      state: 'cancelled',
      progress: { planned: 1, sent: 0, skipped: 1 },
    });
  });

  test('is not launched to nobody', async () => {
    const { id } = await draft(campaign(nextMonth(), { audience: { tiers: ['GOLD'] } }));
    const refused = await launch(id);
    expect(refused).toMatchObject({ status: 422, body: { code: 'CAMPAIGN_AUDIENCE_EMPTY' } });
    expect(await seen(id)).toMatchObject({ state: 'draft' });
  });
});

describe('a preview', () => {
  test('counts who is meant, who agreed and how they are reached', async () => {
    const month = nextMonth();
    await bornIn(month);
    await bornIn(month, { consents: CONSENTS });
    const { body } = await marketer('POST', '/campaigns/preview', {
      body: { audience: { birthdayMonth: month } },
    });
    expect(body).toEqual({
      members: 2,
      consented: 1,
      reach: {
        subscribe: 0,
        inboxOnly: 1,
        whyInboxOnly: [{ why: 'NO_CREDIT', count: 1 }],
        none: [{ why: 'NO_CONSENT', count: 1 }],
      },
    });
  });

  test('knows in which month a lunar birthday falls this year, and who bought lately', async () => {
    const lunar = { calendar: 'lunar', month: 10, day: 1 };
    const customer = await bornIn(1, { profile: { birthday: lunar } });
    const till = openCaller(app.url);
    await till('POST', '/orders', {
      body: {
        channel: 'pos',
        orderNo: 'CMP-LUNAR',
        storeCode: 'S01',
        memberNo: customer.memberNo,
        paidAt: '2026-03-01T04:00:00Z',
        paidFen: 100,
        lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 100, paidFen: 100 }],
      },
    });
    const members = async (audience: AnyBody) =>
      (await marketer('POST', '/campaigns/preview', { body: { audience } })).body.members;
    const tiers = ['BASIC', 'SILVER'];
    expect(await members({ tiers, birthdayMonth: 11, lastOrderWithinDays: 9 })).toBe(1);
    expect(await members({ tiers, birthdayMonth: 11, lastOrderWithinDays: 8 })).toBe(0);
    expect(await members({ tiers, birthdayMonth: 10, lastOrderWithinDays: 9 })).toBe(0);
    expect(await members({ tiers: ['GOLD'], birthdayMonth: 11 })).toBe(0);
  });
});

describe('a campaign that is written wrongly', () => {
  test.each<[string, AnyBody, string]>([
    ['an unknown tier', { audience: { tiers: ['DIAMOND'] } }, 'audience.tiers'],
    ['a thirteenth month', { audience: { birthdayMonth: 13 } }, 'audience.birthdayMonth'],
    ['an unknown condition', { audience: { city: 'CD' } }, 'audience.city'],
    ['an unknown coupon', { offer: { couponTemplate: 'NOBODY' } }, 'offer.couponTemplate'],
    [
      'a title that is too long',
      { message: { type: 'campaign', title: '长'.repeat(21), body: '好' } },
      'message.title',
    ],
    [
      'another kind of message',
      { message: { type: 'birthday_gift', title: '好', body: '好' } },
      'message.type',
    ],
  ])('with %s is refused by the field', async (_, more, path) => {
    const refused = await marketer('POST', '/campaigns', { body: campaign(1, more) });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('or named wrongly is unknown', async () => {
    for (const id of ['cmp_01J0000000000000000000000A', 'nonsense']) {
      const unknown = await marketer('GET', `/campaigns/${id}`);
      expect(unknown).toMatchObject({ status: 404, body: { code: 'CAMPAIGN_UNKNOWN' } });
      expect(await launch(id)).toMatchObject({ status: 404 });
    }
  });

  test('is not for those who may only look', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    expect((await auditor('GET', '/campaigns')).status).toBe(200);
    const refused = await auditor('POST', '/campaigns', { body: campaign(1) });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});
