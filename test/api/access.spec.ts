/**
 * Who may pass which route. Every route of the document has a line here: a route without one, or a
 * line without a route, fails. Every kind of caller then tries every route.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mayDo, type Permission, type Role, type Scope } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { type Route, routeName, routesOf } from '../support/document.js';
import {
  bodyOf,
  CALLER_KINDS,
  type CallerKind,
  closeConnections,
  type Everyone,
  everyone,
  everyonesBrand,
} from '../support/everyone.js';

/** `staff`: whoever has a session at the door. `wechat`: the platform's own signature is the pass. */
type Pass = 'public' | 'visitor' | 'member' | 'staff' | 'wechat' | Permission | Scope;

const MEMBER: Record<string, Pass> = {
  'GET /brand': 'public',
  'GET /tiers': 'public',
  'POST /sessions': 'public',
  'DELETE /sessions/current': 'visitor',
  'POST /registration': 'visitor',
  'GET /coupon-centre': 'visitor',
  'GET /rewards': 'visitor',
  'POST /coupon-codes/entries': 'member',
  'POST /coupon-transfers/lookup': 'visitor',
  'POST /coupon-transfers/acceptances': 'member',
  'POST /me/coupons/{id}/transfer': 'member',
  'GET /me/coupons/{id}/transfer': 'member',
  'POST /me/coupons/{id}/transfer/take-back': 'member',
  'POST /coupon-centre/{templateCode}/claims': 'member',
  'POST /rewards/{code}/exchanges': 'member',
  'POST /exchanges/{id}/cancel': 'member',
  'POST /messages/{id}/taps': 'member',
  'GET /me': 'member',
  'PATCH /me/profile': 'member',
  'GET /me/benefits': 'member',
  'GET /me/birthday': 'member',
  'GET /me/growth/entries': 'member',
  'GET /me/tier/changes': 'member',
  'GET /me/code': 'member',
  'GET /me/consents': 'member',
  'POST /me/consents': 'member',
  'GET /me/coupons': 'member',
  'GET /me/coupons/{id}': 'member',
  'GET /me/exchanges': 'member',
  'GET /me/messages': 'member',
  'GET /me/orders': 'member',
  'GET /me/points/entries': 'member',
  'GET /me/points/transfer-terms': 'member',
  'GET /me/points/transfers': 'member',
  'POST /me/points/transfers': 'member',
  'POST /me/points/transfers/{id}/cancel': 'member',
  'POST /points-transfers/claims': 'member',
  'POST /points-transfers/look': 'visitor',
  'GET /me/points/entries/{id}': 'member',
  'GET /me/points/explanation': 'member',
  'GET /me/points/months': 'member',
  'GET /me/points/statement': 'member',
  'GET /subscriptions': 'member',
  'POST /subscriptions': 'member',
};

const STAFF: Record<string, Pass> = {
  'POST /bindings': 'public',
  'POST /sessions': 'public',
  'DELETE /sessions/current': 'staff',
  'GET /me': 'staff',
  'GET /activity': 'member.read',
  'POST /benefits/{code}/uses': 'benefit.use',
  'POST /benefit-uses/{id}/undo': 'benefit.use',
  'POST /members': 'member.register',
  'POST /members/lookup': 'member.read',
  'GET /members/{memberNo}/points/explanation': 'member.read',
  'POST /orders': 'order.ring',
  'POST /orders/{channel}/{orderNo}/refunds': 'order.refund',
  'POST /quotes': 'order.ring',
  'DELETE /quotes/{quoteId}': 'order.ring',
  'POST /exchanges/{id}/pick-up': 'coupon.redeem',
  'GET /coupons/grantable': 'coupon.grant',
  'POST /coupons/issues': 'coupon.grant',
  'POST /redemptions': 'coupon.redeem',
  'POST /redemptions/{id}/undo': 'redemption.undo.own',
};

const CONSOLE: Record<string, Pass> = {
  'POST /sessions': 'public',
  'DELETE /sessions/current': 'staff',
  'GET /me': 'staff',
  'GET /audit-entries': 'audit.read',
  'GET /points-adjustments': 'adjustment.read',
  'POST /points-adjustments': 'adjustment.request',
  'POST /points-adjustments/fraud': 'adjustment.request',
  'POST /points-adjustments/preview': 'adjustment.request',
  'GET /points-adjustments/{id}': 'adjustment.read',
  'POST /points-adjustments/{id}/approve': 'adjustment.approve',
  'POST /points-adjustments/{id}/reject': 'adjustment.approve',
  'POST /points-adjustments/{id}/withdraw': 'adjustment.request',
  'GET /coupon-imports': 'import.read',
  'POST /coupon-imports': 'import.run',
  'GET /coupon-imports/{id}': 'import.read',
  'POST /coupon-imports/{id}/pieces': 'import.run',
  'POST /coupon-imports/{id}/check': 'import.run',
  'POST /coupon-imports/{id}/run': 'import.run',
  'GET /coupon-imports/{id}/rejects': 'import.run',
  'GET /points-imports': 'import.read',
  'POST /points-imports': 'import.run',
  'GET /points-imports/{id}': 'import.read',
  'POST /points-imports/{id}/pieces': 'import.run',
  'POST /points-imports/{id}/check': 'import.run',
  'POST /points-imports/{id}/run': 'import.run',
  'GET /points-imports/{id}/rejects': 'import.run',
  'GET /automations/birthday': 'automation.read',
  'GET /automations/expiry': 'automation.read',
  'PUT /automations/expiry': 'automation.edit',
  'GET /benefit-uses': 'benefit.read',
  'GET /benefit-uses/report': 'benefit.read',
  'PUT /automations/birthday': 'automation.edit',
  'GET /campaigns': 'campaign.read',
  'POST /campaigns': 'campaign.edit',
  'POST /campaigns/preview': 'campaign.read',
  'GET /campaigns/{id}': 'campaign.read',
  'POST /campaigns/{id}/launch': 'campaign.run',
  'POST /campaigns/{id}/cancel': 'campaign.run',
  'GET /code-batches': 'code.read',
  'POST /code-batches': 'code.edit',
  'GET /code-batches/{id}': 'code.read',
  'GET /code-batches/{id}/export': 'code.export',
  'POST /code-batches/{id}/stop': 'code.edit',
  'POST /code-batches/{id}/resume': 'code.edit',
  'GET /coupon-liability': 'liability.read',
  'POST /coupon-liability/snapshots': 'liability.read',
  'GET /coupon-settings': 'template.read',
  'PUT /coupon-settings': 'template.edit',
  'GET /coupon-templates': 'template.read',
  'POST /coupon-templates': 'template.edit',
  'GET /coupon-templates/{code}': 'template.read',
  'POST /coupon-templates/preview': 'template.read',
  'PUT /coupon-templates/{code}': 'template.edit',
  'PUT /coupon-templates/{code}/state': 'template.edit',
  'GET /dashboard': 'dashboard.read',
  'GET /liability': 'liability.read',
  'POST /liability/snapshots': 'liability.read',
  'GET /liability/terms': 'liability.read',
  'PUT /liability/terms': 'points.edit',
  'POST /members/search': 'member.search',
  'GET /members/{memberNo}': 'member.search',
  'GET /members/{memberNo}/coupons': 'member.search',
  'GET /members/{memberNo}/coupon-transfers': 'member.search',
  'GET /members/{memberNo}/points/transfers': 'member.search',
  'POST /members/{memberNo}/coupons/{id}/void': 'coupon.void',
  'GET /members/{memberNo}/deliveries': 'message.read',
  'GET /members/{memberNo}/orders': 'order.read',
  'GET /members/{memberNo}/points/entries': 'member.search',
  'GET /members/{memberNo}/points/entries/{id}': 'member.search',
  'GET /members/{memberNo}/points/explanation': 'member.search',
  'GET /members/{memberNo}/points/statement': 'member.search',
  'POST /members/{memberNo}/tier': 'tier.assign',
  'GET /members/{memberNo}/growth/entries': 'member.search',
  'GET /message-templates': 'message.read',
  'GET /rewards': 'reward.read',
  'PUT /rewards/{code}': 'reward.edit',
  'GET /spend-gifts': 'automation.read',
  'PUT /spend-gifts/{code}': 'automation.edit',
  'GET /staff': 'staff.read',
  'POST /staff/{code}/invitations': 'staff.invite',
  'GET /stores': 'store.read',
  'PUT /stores/{code}/tags': 'store.edit',
  'GET /tasks': 'staff',
  'GET /tasks/tray': 'staff',
  'GET /tasks/{id}': 'staff',
  'GET /tasks/{id}/output': 'staff',
  'POST /tasks/{id}/cancel': 'staff',
  'POST /tasks/{id}/dismiss': 'staff',
  'GET /missed-grants': 'missed-grant.read',
  'GET /missed-grants/summary': 'missed-grant.read',
  'POST /missed-grants/retries': 'missed-grant.retry',
  'POST /missed-grants/{id}/retry': 'missed-grant.retry',
  'POST /missed-grants/{id}/close': 'missed-grant.retry',
  'GET /order-matters': 'order.read',
  'POST /order-matters/{id}/close': 'matter.close',
  'GET /points-rules': 'points.read',
  'PUT /points-rules': 'points.edit',
  'POST /points-rules/preview': 'points.read',
  'GET /what-ifs': 'points.read',
  'POST /what-ifs': 'points.edit',
  'GET /what-ifs/{id}': 'points.read',
  'GET /tiers': 'tier.read',
  'PUT /tiers/{code}': 'tier.edit',
  'PUT /tiers/{code}/benefits': 'tier.edit',
  'PUT /tier-policy': 'tier.edit',
  'PUT /tier-thresholds': 'tier.edit',
};

const OPEN: Record<string, Pass> = {
  'POST /points/adjustments': 'points',
  'POST /coupons/issues': 'coupons',
  'POST /members': 'members',
  'POST /members/lookup': 'members',
  'GET /members/{memberNo}': 'members',
  'POST /orders': 'orders',
  'POST /orders/batch': 'orders',
  'POST /orders/{channel}/{orderNo}/refunds': 'orders',
  'POST /quotes': 'quotes',
  'DELETE /quotes/{quoteId}': 'quotes',
  'POST /redemptions': 'coupons',
  'POST /redemptions/{id}/undo': 'coupons',
};

const LINES = new Map<string, Pass>([
  ...linesOf('/api/member/v1', MEMBER),
  ...linesOf('/api/staff/v1', STAFF),
  ...linesOf('/api/console/v1', CONSOLE),
  ...linesOf('/api/open/v1', OPEN),
  ['GET /api/wechat/push', 'wechat'],
  ['POST /api/wechat/push', 'wechat'],
]);

function linesOf(door: string, lines: Record<string, Pass>): [string, Pass][] {
  return Object.entries(lines).map(([line, pass]) => [line.replace(' ', ` ${door}`), pass]);
}

const ROLE_OF: Partial<Record<CallerKind, Role>> = {
  clerk: 'clerk',
  otherClerk: 'clerk',
  manager: 'store_manager',
  marketer: 'marketer',
  owner: 'owner',
  auditor: 'auditor',
};
const SCOPES_OF: Partial<Record<CallerKind, readonly Scope[]>> = {
  till: ['orders', 'quotes', 'members', 'points', 'coupons'],
  shop: ['orders', 'members'],
};

type Refusal = 'UNAUTHENTICATED' | 'MEMBERS_ONLY' | 'FORBIDDEN';

/** Null when the caller may pass. */
function refusalFor(caller: CallerKind, door: string, pass: Pass): Refusal | null {
  if (pass === 'wechat') return 'UNAUTHENTICATED';
  if (door === 'member') return atMemberDoor(caller, pass);
  if (pass === 'public') return null;
  if (door === 'open') {
    const scopes = SCOPES_OF[caller];
    if (!scopes) return 'UNAUTHENTICATED';
    return scopes.includes(pass as Scope) ? null : 'FORBIDDEN';
  }
  const role = ROLE_OF[caller];
  if (!role) return 'UNAUTHENTICATED';
  return pass === 'staff' || mayDo(role, pass as Permission) ? null : 'FORBIDDEN';
}

/** Whoever brings a token there brings the right one, even where none is needed. */
function atMemberDoor(caller: CallerKind, pass: Pass): Refusal | null {
  if (caller === 'nobody') return pass === 'public' ? null : 'UNAUTHENTICATED';
  if (caller === 'member') return null;
  if (caller !== 'visitor') return 'UNAUTHENTICATED';
  return pass === 'member' ? 'MEMBERS_ONLY' : null;
}

const STATUS: Record<Refusal, number> = { UNAUTHENTICATED: 401, MEMBERS_ONLY: 403, FORBIDDEN: 403 };
const REFUSALS = Object.keys(STATUS);

let app: TestApp;
let people: Everyone;
let routes: Route[];
beforeAll(async () => {
  app = await startApp({ brand: everyonesBrand() });
  people = await everyone(app);
  routes = routesOf(app).routes;
}, 60_000);
afterAll(async () => {
  closeConnections();
  await app.close();
});

/** The least that a route takes: what comes after the door may refuse it as it likes. */
function attempt(caller: CallerKind, route: Route) {
  const target = route.path.replace(/\{\w+\}/g, 'x');
  const body = route.method === 'GET' || route.method === 'DELETE' ? '' : '{}';
  return people.calls[caller](route.method, target, {
    body,
    headers: {
      ...(body ? { 'content-type': route.contentType ?? 'application/json' } : {}),
      'idempotency-key': `access-${caller}-${routes.indexOf(route)}`,
    },
  });
}

const isLogOut = ({ method }: Route) => method === 'DELETE';

/** What went otherwise than the table says. */
async function surprisesOf(asked: Route[]): Promise<string[]> {
  const surprises: string[] = [];
  for (const route of asked)
    for (const caller of CALLER_KINDS) {
      const expected = refusalFor(caller, route.door, LINES.get(routeName(route)) ?? 'public');
      const { status, text } = await attempt(caller, route);
      const code = status >= 400 ? JSON.parse(text).code : null;
      const asTold = expected
        ? code === expected && status === STATUS[expected]
        : !REFUSALS.includes(code);
      if (!asTold)
        surprises.push(`${caller} ${routeName(route)}: ${status} ${code}, not ${expected}`);
    }
  return surprises;
}

test('every route has its line, and every line its route', () => {
  expect(routes.map(routeName).sort()).toEqual([...LINES.keys()].sort());
});

test('each caller passes where the table says so, and nowhere else', async () => {
  expect(await surprisesOf(routes.filter((route) => !isLogOut(route)))).toEqual([]);
}, 60_000);

describe('what the guards look at', () => {
  test('a cookie without its CSRF token reads but does not write', async () => {
    const { owner } = people.calls;
    const headers = { 'x-csrf-token': 'another' };
    expect((await owner('GET', '/api/console/v1/me', { headers })).status).toBe(200);
    const written = await owner('POST', '/api/console/v1/campaigns', { headers, body: '{}' });
    expect([written.status, bodyOf(written).code]).toEqual([403, 'FORBIDDEN']);
  });

  test('a token of another door in the console’s cookie is nobody’s, at any door', async () => {
    const { nobody } = people.calls;
    const cookie = `shuke_console=${people.member.token}`;
    for (const door of ['console', 'staff', 'member'])
      expect((await nobody('GET', `/api/${door}/v1/me`, { headers: { cookie } })).status).toBe(401);
  });
});

test('who has logged out is nobody at once', async () => {
  for (const [caller, door] of [
    ['visitor', 'member'],
    ['member', 'member'],
    ['clerk', 'staff'],
    ['clerk', 'console'],
  ] as const) {
    const call = people.calls[caller];
    const out = () => call('DELETE', `/api/${door}/v1/sessions/current`);
    expect((await out()).status).toBe(204);
    expect((await out()).status).toBe(401);
    expect((await call('GET', `/api/${door}/v1/me`)).status).toBe(401);
  }
  expect((await people.calls.otherClerk('GET', '/api/staff/v1/me')).status).toBe(200);
});
