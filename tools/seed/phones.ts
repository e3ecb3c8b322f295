/**
 * Members with the mini-program, played through the simulator: they sign in, become the member that
 * their phone number already is, allow messages, claim and exchange, and have vouchers redeemed.
 */
import { randomUUID } from 'node:crypto';
import { memberCodeAt } from './member-code.js';
import type { OpenDoor } from './open-door.js';
import type { Person } from './people.js';

export interface Places {
  serverUrl: string;
  simulatorUrl: string;
}

export interface Consent {
  purpose: string;
  version: string;
  granted: boolean;
}

/** Someone whom a visitor of the demo may play. */
export interface Account {
  openid: string;
  nickname: string;
  memberNo: string;
  tier: { code: string; name: string };
  points: number;
}

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

export interface Phone {
  openid: string;
  person: Person;
  member: Call;
  /** What the phone shows at the till at an instant. */
  codeAt(atMs: number): string;
}

interface Me {
  memberNo: string;
  nickname: string;
  tier: { code: string; name: string };
  points: { available: number };
}

interface Coupon {
  code: string;
  template: { kind: string };
}

/** From most to least dear; one exchanges the dearest that is well within reach. */
const REWARDS = [
  { code: 'R_GIFT', points: 3000 },
  { code: 'R_P88', points: 200 },
  { code: 'R_MASK', points: 150 },
  { code: 'R_TEA', points: 120 },
];

export async function openPhone(
  places: Places,
  person: Person,
  consents: Consent[],
  templateIds: string[],
): Promise<Phone> {
  const simulator = caller(`${places.simulatorUrl}/__sim`);
  const { nickname, phone } = person;
  const { openid } = await simulator<{ openid: string }>('POST', '/users', { phone, nickname });
  const oneTimeCode = async (kind: string) =>
    (await simulator<{ code: string }>('POST', `/users/${openid}/${kind}`, {})).code;

  const doorUrl = `${places.serverUrl}/api/member/v1`;
  const code = await oneTimeCode('login-code');
  const { token } = await caller(doorUrl)<{ token: string }>('POST', '/sessions', { code });
  const member = caller(doorUrl, token);
  const phoneCode = await oneTimeCode('phone-code');
  await member('POST', '/registration', { phoneCode, consents, ageConfirmed: true });
  if (templateIds.length > 0) await allowMessages(simulator, member, openid, templateIds);
  const { memberNo, secret } = await member<{ memberNo: string; secret: string }>(
    'GET',
    '/me/code',
  );
  const codeAt = (atMs: number): string => memberCodeAt(memberNo, secret, atMs);
  return { openid, person, member, codeAt };
}

/** Templates that WeChat asks for in one go. */
const MOST_AT_ONCE = 3;

async function allowMessages(
  simulator: Call,
  member: Call,
  openid: string,
  templateIds: string[],
): Promise<void> {
  const path = `/users/${openid}/subscribe`;
  for (let from = 0; from < templateIds.length; from += MOST_AT_ONCE) {
    const asked = templateIds.slice(from, from + MOST_AT_ONCE);
    const { results } = await simulator<{ results: Record<string, string> }>('POST', path, {
      templateIds: asked,
    });
    await member('POST', '/subscriptions', {
      requestId: randomUUID(),
      results: asked.map((templateId) => ({ templateId, result: results[templateId] })),
    });
  }
}

export async function claim(phone: Phone, templateCode: string): Promise<void> {
  await phone.member('POST', `/coupon-centre/${templateCode}/claims`, {});
}

export async function exchange({ member }: Phone): Promise<void> {
  const { points } = await member<Me>('GET', '/me');
  const reward = REWARDS.find((one) => one.points * 2 <= points.available);
  if (reward) await member('POST', `/rewards/${reward.code}/exchanges`, {});
}

export async function redeemVoucher({ member, person }: Phone, door: OpenDoor): Promise<void> {
  const { items } = await member<{ items: Coupon[] }>('GET', '/me/coupons?state=issued');
  const voucher = items.find(({ template }) => template.kind === 'voucher');
  if (!voucher) return;
  await door.post('/redemptions', { couponCode: voucher.code, storeCode: person.storeCode });
}

export async function accountOf({ openid, member }: Phone): Promise<Account> {
  const { memberNo, nickname, tier, points } = await member<Me>('GET', '/me');
  const { code, name } = tier;
  return { openid, nickname, memberNo, tier: { code, name }, points: points.available };
}

/** Calls one door; a refusal ends the seed, since a demo with holes shows nothing. */
function caller(base: string, token?: string): Call {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
}
