/**
 * Some members also use the mini-program: they sign in through the simulator, allow messages, claim
 * and exchange, and have a voucher redeemed in their store. All of it through the product's doors.
 */
import { randomUUID } from 'node:crypto';
import type { OpenDoor } from './open-door.js';
import type { Person } from './people.js';

export interface Places {
  serverUrl: string;
  simulatorUrl: string;
}

/** Someone whom a visitor of the demo may play. */
export interface Account {
  openid: string;
  nickname: string;
  memberNo: string;
  tier: { code: string; name: string };
  points: number;
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

interface Consent {
  purpose: string;
  version: string;
  granted: boolean;
}

export async function useMiniProgram(
  places: Places,
  door: OpenDoor,
  person: Person,
  ordinal: number,
  consents: Consent[],
  templateIds: string[],
): Promise<Account> {
  const simulator = caller(`${places.simulatorUrl}/__sim`);
  const { nickname, phone } = person;
  const { openid } = await simulator<{ openid: string }>('POST', '/users', { phone, nickname });
  const codeOf = async (kind: string) =>
    (await simulator<{ code: string }>('POST', `/users/${openid}/${kind}`, {})).code;

  const doorUrl = `${places.serverUrl}/api/member/v1`;
  const { token } = await caller(doorUrl)<{ token: string }>('POST', '/sessions', {
    code: await codeOf('login-code'),
  });
  const member = caller(doorUrl, token);
  const registration = { phoneCode: await codeOf('phone-code'), consents, ageConfirmed: true };
  await member('POST', '/registration', registration);
  if (ordinal % 3 !== 0) {
    const { results } = await simulator<{ results: Record<string, string> }>(
      'POST',
      `/users/${openid}/subscribe`,
      { templateIds },
    );
    await member('POST', '/subscriptions', {
      requestId: randomUUID(),
      results: templateIds.map((templateId) => ({ templateId, result: results[templateId] })),
    });
  }
  if (ordinal % 2 === 0) await member('POST', '/coupon-centre/OFF20/claims', {});
  if (ordinal % 3 === 0) await exchangeAndRedeem(member, door, person, ordinal % 2 === 0);
  const me = await member<Me>('GET', '/me');
  const { memberNo, tier, points } = me;
  return { openid, nickname: me.nickname, memberNo, tier, points: points.available };
}

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

async function exchangeAndRedeem(
  member: Call,
  door: OpenDoor,
  person: Person,
  redeems: boolean,
): Promise<void> {
  const me = await member<Me>('GET', '/me');
  if (me.points.available < 150) return;
  await member('POST', '/rewards/R_TEA/exchanges', {});
  if (!redeems) return;
  const { items } = await member<{ items: Coupon[] }>('GET', '/me/coupons?state=issued');
  const voucher = items.find(({ template }) => template.kind === 'voucher');
  if (!voucher) return;
  await door.post('/redemptions', { couponCode: voucher.code, storeCode: person.storeCode });
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
