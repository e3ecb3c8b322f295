/** Nothing that is sent to these doors gives a 5xx, and every refusal has the one form. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type Answer, type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { member } from '../support/customers.js';
import { type Call, couponBrand, key } from './coupons.given.js';

const NAMES = ['券', 'x'.repeat(90), "' OR 1=1 --", '%00', '%F0%9F%8E%82', '..%2F..', 'cpn_1'];
const VALUES = [
  '券🎂',
  '',
  'x'.repeat(5000),
  '\ud800',
  '\u0000',
  0.5,
  -1,
  1e18,
  null,
  true,
  [],
  {},
];

let app: TestApp;
const doors: Record<string, Call> = {};
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
  doors.member = (await member(app)).call;
  doors.console = await consoleCaller(app.url, 'O01', 'owner-password');
  doors.open = openCaller(app.url);
});
afterAll(() => app.close());

function expectRefusal(answer: Answer<AnyBody>): void {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expectNoFailure(answer);
}

/** Some of the values are good for some of the fields. */
function expectNoFailure({ status, body }: Answer<AnyBody>): void {
  expect(status).toBeLessThan(500);
  if (status >= 400)
    expect(body).toMatchObject({ status, code: expect.stringMatching(/^[A-Z_]+$/) });
}

async function send(door: string, method: string, path: string, body?: AnyBody) {
  const call = doors[door];
  if (!call) throw new Error(`no door ${door}`);
  return call(method, path, { ...(method === 'GET' ? {} : { body: body ?? {} }), headers: key() });
}

describe('a strange name in the path', () => {
  test.each<[string, string, string, AnyBody]>([
    ['member', 'POST', '/coupon-centre/:name/claims', {}],
    ['member', 'POST', '/rewards/:name/exchanges', {}],
    ['member', 'POST', '/exchanges/:name/cancel', {}],
    ['open', 'POST', '/redemptions/:name/undo', { reason: '扫错了' }],
    ['console', 'GET', '/coupon-templates/:name', undefined],
    ['console', 'GET', '/members/:name/coupons', undefined],
    ['console', 'GET', '/campaigns/:name', undefined],
    ['console', 'POST', '/campaigns/:name/launch', {}],
  ])('at %s %s %s', async (door, method, path, body) => {
    for (const name of NAMES) {
      expectRefusal(await send(door, method, path.replace(':name', encodeURI(name)), body));
    }
  });
});

describe('a strange cursor', () => {
  test.each([
    ['member', '/me/coupons'],
    ['member', '/me/exchanges'],
    ['console', '/campaigns'],
    ['console', '/automations/birthday'],
  ])('at %s %s', async (door, path) => {
    const keys = [
      [1, 'x'],
      [1e300, 'cpn_01J0000000000000000000000A'],
      ['x', 'y'],
      [],
      'x',
      { a: 1 },
    ];
    for (const one of keys) {
      const cursor = Buffer.from(JSON.stringify(one)).toString('base64url');
      expectRefusal(await send(door, 'GET', `${path}?cursor=${cursor}`));
    }
  });
});

describe('a strange value in a field', () => {
  const redemption = { couponCode: '2222222222222222', storeCode: 'S01' };
  const campaign = {
    name: '活动',
    audience: { birthdayMonth: 1 },
    offer: {},
    message: { type: 'campaign', title: '好', body: '好' },
  };
  const birthday = { daysBefore: 7, leapDay: '02-28', gifts: { BASIC: { points: 1 } } };
  const template = {
    code: 'T1',
    name: '券',
    kind: 'voucher',
    validity: { afterDays: 0, days: 3 },
    scope: { stores: ['S99'] },
  };

  test.each<[string, string, string, AnyBody, string[]]>([
    [
      'open',
      'POST',
      '/redemptions',
      redemption,
      ['couponCode', 'storeCode', 'memberCode', 'orderNo', 'orderAmountFen'],
    ],
    ['member', 'POST', '/rewards/NOBODY/exchanges', {}, ['quantity', 'storeCode']],
    [
      'console',
      'POST',
      '/coupon-templates',
      template,
      [
        'code',
        'name',
        'kind',
        'validity',
        'scope',
        'weekdays',
        'hours',
        'blackout',
        'group',
        'combinesWith',
        'stock',
      ],
    ],
    [
      'console',
      'POST',
      '/campaigns',
      { ...campaign, audience: { tiers: ['NOBODY'] } },
      ['name', 'audience', 'offer', 'message'],
    ],
    [
      'console',
      'PUT',
      '/automations/birthday',
      { ...birthday, gifts: { NOBODY: {} } },
      ['daysBefore', 'leapDay', 'gifts'],
    ],
  ])('at %s %s %s', async (door, method, path, body, fields) => {
    for (const field of fields) {
      for (const value of VALUES) {
        expectNoFailure(await send(door, method, path, { ...body, [field]: value }));
      }
    }
  });
});
