/** How each kind of caller speaks to the server, over real HTTP. */
import { randomBytes } from 'node:crypto';
import { signatureOf } from '../../apps/server/src/platform/index.js';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

export interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are looked into field by field by the tests
export type AnyBody = any;

export async function send(
  url: string,
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Answer<AnyBody>> {
  const text =
    options.body === undefined
      ? undefined
      : typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body);
  const response = await fetch(`${url}${path}`, {
    method,
    ...(text === undefined ? {} : { body: text }),
    headers: {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
  });
  const answer = await response.text();
  return { status: response.status, body: parsed(answer), headers: response.headers };
}

function parsed(text: string): AnyBody {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export interface TestKey {
  id: string;
  secret: string;
}

export const TILL: TestKey = { id: 'till-s01', secret: '3q2-7w0vF8kz1YpLr6uTb9XcQnEoHs4M' };
export const SHOP: TestKey = { id: 'shop', secret: 'another-secret-of-32-characters!!' };

/** A till or partner: each request signed, with a nonce of its own. */
export function openCaller(url: string, key: TestKey = TILL) {
  return (method: string, path: string, options: RequestOptions = {}) => {
    const body =
      options.body === undefined
        ? ''
        : typeof options.body === 'string'
          ? options.body
          : JSON.stringify(options.body);
    const target = `/api/open/v1${path}`;
    const headers = { ...openHeaders(key, method, target, body), ...options.headers };
    return send(url, method, target, { headers, ...(body ? { body } : {}) });
  };
}

export function openHeaders(
  key: TestKey,
  method: string,
  target: string,
  body: string,
  at: { timestamp?: number; nonce?: string } = {},
): Record<string, string> {
  const timestamp = String(at.timestamp ?? Math.floor(Date.now() / 1000));
  const nonce = at.nonce ?? randomBytes(12).toString('hex');
  const signature = signatureOf(key.secret, {
    method,
    target,
    timestamp,
    nonce,
    body: Buffer.from(body),
  });
  return {
    authorization: `SK-HMAC-SHA256 keyId=${key.id},timestamp=${timestamp},nonce=${nonce},signature=${signature}`,
  };
}

/** A person in the console, signed in by password. */
export async function consoleCaller(url: string, staffCode: string, password: string) {
  const opened = await send(url, 'POST', '/api/console/v1/sessions', {
    body: { staffCode, password },
  });
  if (opened.status !== 201) throw new Error(`console sign-in of ${staffCode}: ${opened.status}`);
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return (method: string, path: string, options: RequestOptions = {}) =>
    send(url, method, `/api/console/v1${path}`, {
      ...options,
      headers: { cookie, 'x-csrf-token': opened.body.csrfToken, ...options.headers },
    });
}

/** Somebody with a token at the member or staff door. */
export function tokenCaller(url: string, door: 'member' | 'staff', token: string) {
  return (method: string, path: string, options: RequestOptions = {}) =>
    send(url, method, `/api/${door}/v1${path}`, {
      ...options,
      headers: { authorization: `Bearer ${token}`, ...options.headers },
    });
}

export interface Phone {
  openid: string;
  phone: string;
  loginCode(): Promise<string>;
  phoneCode(): Promise<string>;
}

/** A person with WeChat on their phone. */
export async function newPhone(wechatUrl: string, phone: string): Promise<Phone> {
  const control = async (path: string, body: object = {}) =>
    (await send(wechatUrl, 'POST', `/__sim${path}`, { body })).body;
  const user = await control('/users', { phone });
  const code = async (kind: string) =>
    (await control(`/users/${user.openid}/${kind}`)).code as string;
  return {
    openid: user.openid,
    phone,
    loginCode: () => code('login-code'),
    phoneCode: () => code('phone-code'),
  };
}

/** A clerk whose WeChat account is bound by an invitation. */
export async function boundClerk(
  url: string,
  wechatUrl: string,
  phone: string,
  inviteCode: string,
) {
  const person = await newPhone(wechatUrl, phone);
  const bound = await send(url, 'POST', '/api/staff/v1/bindings', {
    body: { code: await person.loginCode(), inviteCode },
  });
  if (bound.status !== 201) throw new Error(`binding: ${bound.status} ${bound.body.code}`);
  return {
    person,
    token: bound.body.token as string,
    call: tokenCaller(url, 'staff', bound.body.token),
  };
}
