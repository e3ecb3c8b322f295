/** Customers as they come: with WeChat on the phone, signed in, joined. */
import type { TestApp } from './app.js';
import { type Answer, type AnyBody, newPhone, type Phone, send, tokenCaller } from './callers.js';

export const CONSENTS = [{ purpose: 'service', version: '2026-01', granted: true }];

let lastPhone = 13_900_000_000;

/** A number that no other customer of this run has. */
export function freshPhone(): string {
  lastPhone += 1;
  return String(lastPhone);
}

/** Where the product and its WeChat are reached. */
export type Doors = Pick<TestApp, 'url' | 'wechatUrl'>;

export interface Customer {
  person: Phone;
  token: string;
  call: ReturnType<typeof tokenCaller>;
  /** Taps the phone button and registers. */
  register(more?: object): Promise<Answer<AnyBody>>;
}

/** Signed in to WeChat, not a member yet. */
export async function visitor(app: Doors, phone = freshPhone()): Promise<Customer> {
  return signedIn(app, await newPhone(app.wechatUrl, phone));
}

export async function signedIn(app: Doors, person: Phone): Promise<Customer> {
  const session = await send(app.url, 'POST', '/api/member/v1/sessions', {
    body: { code: await person.loginCode() },
  });
  if (session.status !== 201) throw new Error(`sign-in: ${session.status} ${session.body.code}`);
  const call = tokenCaller(app.url, 'member', session.body.token);
  return {
    person,
    token: session.body.token,
    call,
    register: async (more = {}) =>
      call('POST', '/registration', { body: registration(await person.phoneCode(), more) }),
  };
}

export function registration(phoneCode: string, more: object = {}) {
  return { phoneCode, consents: CONSENTS, ageConfirmed: true, ...more };
}

export async function member(
  app: Doors,
  more: object = {},
  phone = freshPhone(),
): Promise<Customer & { memberNo: string }> {
  const customer = await visitor(app, phone);
  const joined = await customer.register(more);
  if (joined.status !== 201) throw new Error(`joining: ${joined.status} ${joined.body.code}`);
  return { ...customer, memberNo: joined.body.memberNo };
}
