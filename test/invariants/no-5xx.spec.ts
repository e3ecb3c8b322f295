/**
 * Nothing a client sends yields a 5xx, and every refusal has the one form. Each route of the
 * document is asked by each kind of caller, first with nearly right requests, then with garbage;
 * the seed is fixed, so a finding can be seen again.
 */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeCursor } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';
import { member } from '../support/customers.js';
import { type Route, type Routes, routeName, routesOf } from '../support/document.js';
import {
  bodyOf,
  CALLER_KINDS,
  type CallerKind,
  closeConnections,
  type Everyone,
  everyone,
  everyonesBrand,
  type WireAnswer,
} from '../support/everyone.js';
import { Adversary, type HostileRequest } from '../support/hostile.js';

const SEED = 20_260_310;
const AT_ONCE = 8;

let app: TestApp;
let people: Everyone;
let document: Routes;
let adversary: Adversary;

beforeAll(async () => {
  app = await startApp({ brand: everyonesBrand() });
  people = await everyone(app);
  document = routesOf(app);
  adversary = new Adversary(document.schemas, await knownOf());
}, 120_000);
afterAll(async () => {
  closeConnections();
  await app.close();
});

/** Real rows and codes, so that requests reach the code behind the look-ups. */
async function knownOf(): Promise<Record<string, readonly unknown[]>> {
  const { memberNo, person, code } = people.member;
  const other = await member(app, { source: { storeCode: 'S02' } });
  return {
    ...(await knownRows()),
    memberNo: [memberNo, other.memberNo],
    memberCode: [code()],
    phone: [person.phone, '13712345678'],
    storeCode: ['S01', 'S01', 'S01', 'S02'],
    channel: ['pos', 'pos', 'pos', 'counter'],
    orderNo: ['N-1', 'N-2', 'N-3'],
    templateCode: ['OFF20', 'P88', 'MASK'],
    couponTemplate: ['OFF20', 'P88'],
    coupon: ['OFF20', 'P88'],
    code: ['OFF20', 'GOLD', 'SILVER', 'R_P88', 'E01', 'NEW1', memberNo],
    tier: ['GOLD', 'BASIC'],
    tiers: ['GOLD'],
    purpose: ['service', 'marketing'],
    version: ['2026-01'],
    staffCode: ['E01', 'O01'],
    templateId: ['tmpl-birthday'],
    ageConfirmed: [true],
    granted: [true],
    lineNo: [1, 2],
    amountFen: [10_000],
    paidFen: [10_000],
    quantity: [1],
    calendar: ['solar', 'lunar'],
    month: [2, 8],
    day: [29, 30],
    year: [1990],
    kind: ['amount_off', 'percent_off', 'voucher'],
    lines: [anOrder(memberNo).lines],
    refundedFen: [500],
    validity: [{ afterDays: 0, days: 30 }],
    gifts: [{ BASIC: { coupon: 'BDAY20' } }],
    scope: [{ stores: ['S01'] }, { tiers: ['GOLD'], excludeProducts: ['A'] }],
    weekdays: [[1, 7]],
    blackout: [[{ from: '2026-05-01', until: '2026-05-05' }]],
    cursor: [encodeCursor([0, 'mbr_01J0000000000000000000000A'])],
  };
}

/** A coupon, an exchange, a redemption, an order and a campaign. */
async function knownRows(): Promise<Record<string, readonly unknown[]>> {
  const { memberNo } = people.member;
  const coupon = await made('member', '/api/member/v1/coupon-centre/OFF20/claims');
  const voucher = await made('member', '/api/member/v1/me/coupons', undefined, 'GET');
  const redemption = await made('clerk', '/api/staff/v1/redemptions', {
    couponCode: voucher.items.find((one: AnyBody) => one.template.code === 'MASK').code,
    storeCode: 'S01',
    memberCode: people.member.code(),
  });
  await made('till', '/api/open/v1/orders', anOrder(memberNo));
  const campaign = await made('owner', '/api/console/v1/campaigns', {
    name: '春日上新',
    audience: { tiers: ['BASIC'] },
    offer: { couponTemplate: 'BDAY20' },
    message: { type: 'campaign', title: '春日上新', body: '新品到店' },
  });
  return {
    couponCode: [coupon.code],
    couponCodes: [coupon.code],
    id: [coupon.id, redemption.redemptionId, campaign.id],
  };
}

async function made(caller: CallerKind, target: string, body: AnyBody = {}, method = 'POST') {
  const answer = await people.calls[caller](method, target, {
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    headers: { 'idempotency-key': `known-${target.length}` },
  });
  if (answer.status >= 300) throw new Error(`${target}: ${answer.text}`);
  return bodyOf(answer);
}

function anOrder(memberNo: string): AnyBody {
  const line = { lineNo: 1, sku: 'A', quantity: 1, amountFen: 10_000, paidFen: 10_000 };
  return {
    channel: 'pos',
    orderNo: 'N-1',
    storeCode: 'S01',
    memberNo,
    paidAt: '2026-03-10T11:00:00+08:00',
    lines: [line],
    paidFen: 10_000,
  };
}

/** A log-out would make the rest of the run a run of strangers. */
const endsTheSession = (route: Route) => route.method === 'DELETE';

/** Who has business at a door; the garbage is theirs to send. */
const OF_DOOR: Record<string, readonly CallerKind[]> = {
  member: ['member', 'visitor'],
  staff: ['clerk', 'manager'],
  console: ['owner', 'manager'],
  open: ['till', 'shop'],
  wechat: ['nobody'],
};

interface Attempt extends HostileRequest {
  caller: CallerKind;
  route: Route;
}

function attempts(
  make: (route: Route) => fc.Arbitrary<HostileRequest>,
  callersOf: (route: Route) => readonly CallerKind[],
  runs: number,
): Attempt[] {
  return document.routes
    .filter((route) => !endsTheSession(route))
    .flatMap((route) =>
      callersOf(route).flatMap((caller) =>
        fc
          .sample(make(route), { seed: SEED + caller.length + route.path.length, numRuns: runs })
          .map((request) => ({ ...request, caller, route })),
      ),
    );
}

/** What is wrong with the answers; each finding as one line that says what was asked. */
async function findingsOf(all: Attempt[]): Promise<string[]> {
  const findings: string[] = [];
  const waiting = all.values();
  const worker = async () => {
    for (const attempt of waiting) {
      const { caller, route, target, body, headers } = attempt;
      const answer = await people.calls[caller](route.method, target, { body, headers });
      const fault = faultOf(answer);
      if (fault)
        findings.push(
          `${caller} ${routeName(route)}: ${fault}\n  ${target.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${body.slice(0, 700)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return findings;
}

function faultOf(answer: WireAnswer): string | null {
  if (answer.status >= 500) return `${answer.status} ${answer.text}`;
  if (answer.status < 400) return null;
  if (!answer.contentType.startsWith('application/problem+json'))
    return `${answer.status} as ${answer.contentType}: ${answer.text.slice(0, 200)}`;
  const problem = bodyOf(answer);
  if (problem.status !== answer.status) return `status ${problem.status} in ${answer.status}`;
  if (!/^[A-Z][A-Z_]+$/.test(problem.code)) return `code ${problem.code}`;
  if (!answer.requestId || problem.requestId !== answer.requestId) return 'another request id';
  if (!/\p{Script=Han}/u.test(problem.detail)) return `detail ${problem.detail}`;
  if (answer.status === 429 && !answer.retryAfter) return '429 without Retry-After';
  if (problem.code === 'INVALID_INPUT' && !namesPaths(problem.errors))
    return `no path: ${answer.text.slice(0, 300)}`;
  return null;
}

/** The path of the whole body is the empty one. */
function namesPaths(errors: AnyBody): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((one) => typeof one.path === 'string' && one.code && one.message)
  );
}

test('nearly right requests of every kind of caller', async () => {
  const all = attempts(
    (route) => adversary.nearlyRight(route),
    () => CALLER_KINDS,
    2,
  );
  expect(all.length).toBeGreaterThan(1000);
  expect(await findingsOf(all)).toEqual([]);
}, 120_000);

test('many nearly right requests of those who may pass', async () => {
  const all = attempts(
    (route) => adversary.nearlyRight(route),
    (route) => (OF_DOOR[route.door] ?? []).slice(0, 1),
    20,
  );
  expect(await findingsOf(all)).toEqual([]);
}, 120_000);

test('garbage at the door of those who may pass', async () => {
  const all = attempts(
    (route) => adversary.garbage(route),
    (route) => OF_DOOR[route.door] ?? [],
    8,
  );
  expect(await findingsOf(all)).toEqual([]);
}, 120_000);

test('garbage that bears the platform’s own signature', async () => {
  const route = document.routes.find((one) => routeName(one) === 'POST /api/wechat/push');
  if (!route) throw new Error('the document has no push');
  const signature = createHash('sha1')
    .update(['1', 'n', 'pushtoken'].sort().join(''))
    .digest('hex');
  const pushes = fc.sample(adversary.garbage(route), { seed: SEED, numRuns: 200 });
  const target = `${route.path}?signature=${signature}&timestamp=1&nonce=n`;
  const known = JSON.stringify({ ...EVENT, Event: 'another_event' });
  expect((await people.calls.nobody('POST', target, { body: known })).status).toBe(200);
  const plain = pushes.map((push) => ({ ...push, target, route, caller: 'nobody' as const }));
  const events = PUSHES.map((push) => ({
    body: JSON.stringify(push),
    headers: {},
    target,
    route,
    caller: 'nobody' as const,
  }));
  const secure = [...plain, ...events].map((push) => ({
    ...push,
    target: `${target}&encrypt_type=aes&msg_signature=${signature}&nonce=m`,
  }));
  expect(await findingsOf([...plain, ...events, ...secure])).toEqual([]);
});

const EVENT = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1, MsgType: 'event' };
const PUSHES = [
  { ...EVENT, Event: 'subscribe_msg_popup_event', List: null },
  { ...EVENT, Event: 'subscribe_msg_popup_event', List: [null, 1, { TemplateId: {} }] },
  { ...EVENT, Event: 'subscribe_msg_sent_event', List: { TemplateId: '券', MsgID: -1 } },
  { ...EVENT, Event: 'subscribe_msg_change_event', List: 'x', CreateTime: 'x' },
  { ...EVENT, Event: 'user_authorization_revoke', OpenID: '券'.repeat(200), CreateTime: 1e300 },
  { ...EVENT, Event: 'user_info_modified', FromUserName: { $: 1 } },
  { ...EVENT, Event: ['subscribe_msg_popup_event'], CreateTime: -1 },
  { ...EVENT, MsgType: 'text', Content: '\u0000', FromUserName: 'o'.repeat(5000) },
];

test('addresses and methods that no route has', async () => {
  const findings: string[] = [];
  for (const target of ['/', '/api', '/api/member/v1', '/%zz', '/%00', '//', '/api/open/v1/%ff'])
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])
      for (const caller of ['nobody', 'owner', 'till'] as const) {
        const fault = faultOf(await people.calls[caller](method, target));
        if (fault) findings.push(`${caller} ${method} ${target}: ${fault}`);
      }
  expect(findings).toEqual([]);
});

test('a body or a head that is too large is 413', async () => {
  const { till, member: customer } = people.calls;
  const body = JSON.stringify({ x: 'x'.repeat(1_100_000) });
  const large = await till('POST', '/api/open/v1/orders', { body });
  const headers = { 'x-long': 'x'.repeat(20_000) };
  const long = await customer('GET', '/api/member/v1/me', { headers });
  for (const answer of [large, long]) expect([answer.status, faultOf(answer)]).toEqual([413, null]);
});

test('bytes that are no HTTP are refused in the same form', async () => {
  const answer = await rawAnswer('GARBAGE\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(answer).toContain('"code":"INVALID_INPUT"');
});

async function rawAnswer(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}
