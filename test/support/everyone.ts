/**
 * Each kind of caller the doors know, with everything such a caller holds: tokens, cookie, signature.
 * A call goes out byte for byte as given, also to the doors the caller has no business at.
 */
import { Agent, request } from 'node:http';
import { memberCodeAt } from '@shuke/shared';
import type { TestApp } from './app.js';
import { testBrand } from './brand.js';
import {
  type AnyBody,
  boundClerk,
  openHeaders,
  SHOP,
  send,
  type TestKey,
  TILL,
} from './callers.js';
import { type Customer, freshPhone, member, visitor } from './customers.js';

export const CALLER_KINDS = [
  'nobody',
  'visitor',
  'member',
  'clerk',
  'otherClerk',
  'manager',
  'marketer',
  'owner',
  'auditor',
  'till',
  'shop',
] as const;
export type CallerKind = (typeof CALLER_KINDS)[number];

export interface WireAnswer {
  status: number;
  contentType: string;
  text: string;
  requestId: string;
  retryAfter: string | undefined;
}

export interface WireRequest {
  body?: string;
  headers?: Record<string, string>;
}

export type WireCall = (
  method: string,
  target: string,
  options?: WireRequest,
) => Promise<WireAnswer>;

export interface Everyone {
  calls: Record<CallerKind, WireCall>;
  member: Customer & { memberNo: string; code(): string };
}

const STAFF = [
  ['clerk', 'E01', 'clerk-password', 'invite-clerk-1'],
  ['otherClerk', 'E02', 'clerk-password', 'invite-clerk-2'],
  ['manager', 'E03', 'manager-password', 'invite-manager'],
  ['marketer', 'M01', 'marketer-password', 'invite-marketer'],
  ['owner', 'O01', 'owner-password', 'invite-owner-1'],
  ['auditor', 'A01', 'auditor-password', 'invite-auditor'],
] as const;

/** The brand of the tests, in which everybody of the staff can also bind a phone. */
export function everyonesBrand() {
  const brand = testBrand();
  const inviteOf = new Map<string, string>(STAFF.map(([, code, , invite]) => [code, invite]));
  const staff = (brand.staff ?? []).map((one) => ({ ...one, inviteCode: inviteOf.get(one.code) }));
  return { ...brand, staff };
}

/** The app must run on `everyonesBrand`. */
export async function everyone(app: TestApp): Promise<Everyone> {
  const customer = await member(app, { source: { storeCode: 'S01' } });
  const calls = {
    nobody: wire(app.url, () => ({})),
    visitor: bearer(app, (await visitor(app)).token),
    member: bearer(app, customer.token),
    till: signed(app, TILL),
    shop: signed(app, SHOP),
  } as Record<CallerKind, WireCall>;
  for (const [kind, code, password, invite] of STAFF)
    calls[kind] = await staffCall(app, code, password, invite);
  const { secret } = (await customer.call('GET', '/me/code')).body;
  const code = () => memberCodeAt(customer.memberNo, secret, app.clock.now().getTime());
  return { calls, member: { ...customer, code } };
}

function bearer(app: TestApp, token: string): WireCall {
  return wire(app.url, () => ({ authorization: `Bearer ${token}` }));
}

function signed(app: TestApp, key: TestKey): WireCall {
  return wire(app.url, (method, target, body) => openHeaders(key, method, target, body));
}

/** Somebody of the staff: a bound phone and the console's cookie at once. */
async function staffCall(app: TestApp, code: string, password: string, inviteCode: string) {
  const bound = await boundClerk(app.url, app.wechatUrl, freshPhone(), inviteCode);
  const opened = await send(app.url, 'POST', '/api/console/v1/sessions', {
    body: { staffCode: code, password },
  });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const console = { cookie, 'x-csrf-token': String(opened.body.csrfToken) };
  return wire(app.url, () => ({ authorization: `Bearer ${bound.token}`, ...console }));
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

type Headers = (method: string, target: string, body: string) => Record<string, string>;

/** `fetch` would tidy the target; this one sends what it is given. */
function wire(url: string, own: Headers): WireCall {
  const { hostname, port } = new URL(url);
  return (method, target, { body = '', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          hostname,
          port,
          method,
          path: target,
          headers: {
            ...(body ? { 'content-type': 'application/json' } : {}),
            'content-length': String(Buffer.byteLength(body)),
            ...own(method, target, body),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              contentType: answer.headers['content-type'] ?? '',
              text: Buffer.concat(chunks).toString('utf8'),
              requestId: String(answer.headers['x-request-id'] ?? ''),
              retryAfter: answer.headers['retry-after'],
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
}

export function closeConnections(): void {
  agent.destroy();
}

export function bodyOf(answer: WireAnswer): AnyBody {
  return JSON.parse(answer.text);
}
