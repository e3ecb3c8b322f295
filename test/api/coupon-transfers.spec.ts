/** A coupon given to a friend: offered for a day, accepted once, free again by itself. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, boundClerk, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, freshPhone, member, visitor } from '../support/customers.js';
import { given, key, redeem, shownCode } from './coupons.given.js';

const voucher = { kind: 'voucher', validity: { afterDays: 0, days: 30 } };
const GIFT = { code: 'GIFT', name: '赠券', transferable: true, ...voucher };
const CHAIN = { ...GIFT, code: 'CHAIN', name: '接力券', transferableAgain: true };
const SHORT = { ...GIFT, code: 'SHORT', name: '当天券', validity: { afterDays: 0, days: 1 } };

let app: TestApp;
let clerk: Customer['call'];
beforeAll(async () => {
  const brand = testBrand();
  const templates = [...brand.couponTemplates, GIFT, CHAIN, SHORT];
  app = await startApp({ brand: { ...brand, couponTemplates: templates } });
  clerk = (await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-clerk-1')).call;
}, 60_000);
afterAll(() => app.close(), 60_000);

const wallet = async (who: Customer, state = '') =>
  (await who.call('GET', `/me/coupons?limit=100${state && `&state=${state}`}`)).body.items;
const find = async (who: Customer, template: string) =>
  (await wallet(who)).find((coupon: AnyBody) => coupon.template.code === template);
const offer = (who: Customer, id: string, headers = key()) =>
  who.call('POST', `/me/coupons/${id}/transfer`, { body: {}, headers });
const takeBack = (who: Customer, id: string) =>
  who.call('POST', `/me/coupons/${id}/transfer/take-back`, { body: {} });
const accept = (who: Customer, token: string, headers = key()) =>
  who.call('POST', '/coupon-transfers/acceptances', { body: { token }, headers });
const look = (who: Customer, token: string) =>
  who.call('POST', '/coupon-transfers/lookup', { body: { token } });
const codeOf = ({ status, body }: { status: number; body: AnyBody }) => [status, body.code];

/** A member with a coupon of the template, offered. */
async function giver(template = 'GIFT') {
  const who = await member(app);
  await given(app, who.memberNo, template);
  const coupon = await find(who, template);
  const offered = await offer(who, coupon.id);
  expect(offered.status).toBe(201);
  return { who, coupon, token: offered.body.token as string, until: offered.body.until };
}

describe('a coupon given to a friend', () => {
  test('leaves the giver for good, and is the friend’s own, with the same end', async () => {
    const { who, coupon, token } = await giver();
    expect(await find(who, 'GIFT')).toMatchObject({ state: 'offered', transferable: false });
    const friend = await member(app);
    expect((await look(friend, token)).body).toMatchObject({
      ...{ state: 'offered', own: false, template: { code: 'GIFT' } },
      validUntil: coupon.validUntil,
    });
    const accepted = await accept(friend, token);
    expect(accepted.status).toBe(201);
    expect(accepted.body).toMatchObject({
      ...{ state: 'issued', validFrom: coupon.validFrom, validUntil: coupon.validUntil },
      transferable: false,
    });
    expect(accepted.body.code).not.toBe(coupon.code);
    expect(await find(who, 'GIFT')).toMatchObject({ state: 'transferred' });
    await app.drain();
    expect(
      (await wallet(friend)).filter(({ id }: AnyBody) => id === accepted.body.id),
    ).toHaveLength(1);
    expect(codeOf(await redeem(clerk, coupon.code))).toEqual([409, 'COUPON_TRANSFERRED']);
    const used = await redeem(clerk, accepted.body.code, {
      memberCode: await shownCode(app, friend),
    });
    expect(used.status).toBe(201);
  });

  test('takes nothing from the stock: it was taken when it was first issued', async () => {
    const stock = "SELECT issued FROM coupon_stock WHERE template_code = 'GIFT'";
    const { token } = await giver();
    const before = await app.rows(stock);
    await accept(await member(app), token);
    await app.drain();
    expect(await app.rows(stock)).toEqual(before);
  });

  test('accepted again by the same friend is the same coupon', async () => {
    const { token } = await giver();
    const friend = await member(app);
    const [one, two] = [await accept(friend, token), await accept(friend, token)];
    expect(two.body.id).toBe(one.body.id);
  });

  test('reaches the friend also when the server died between the two', async () => {
    const { token } = await giver();
    const friend = await member(app);
    const { id } = (await accept(friend, token)).body;
    await app.rows("DELETE FROM coupon WHERE source_type = 'transfer' AND state = 'issued'");
    await app.drain();
    const mine = await find(friend, 'GIFT');
    expect(mine).toMatchObject({ state: 'issued' });
    expect(mine.id).not.toBe(id);
  });

  test('four friends at once: exactly one has it', async () => {
    const { token } = await giver();
    const friends = await Promise.all([1, 2, 3, 4].map(() => member(app)));
    const answers = await Promise.all(friends.map((friend) => accept(friend, token)));
    await app.drain();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const have = await Promise.all(friends.map((friend) => find(friend, 'GIFT')));
    expect(have.filter(Boolean)).toHaveLength(1);
  });

  test('is the giver’s or the friend’s when it is taken back at the same instant', async () => {
    const { who, coupon, token } = await giver();
    const friend = await member(app);
    await Promise.all([takeBack(who, coupon.id), accept(friend, token)]);
    await app.drain();
    const mine = (await find(who, 'GIFT')).state;
    const theirs = (await find(friend, 'GIFT'))?.state;
    expect([
      ['issued', undefined],
      ['transferred', 'issued'],
    ]).toContainEqual([mine, theirs]);
  });
});

describe('an offer', () => {
  test('is answered again as it is, and taken back', async () => {
    const { who, coupon, token } = await giver();
    expect((await offer(who, coupon.id)).body.token).toBe(token);
    expect((await who.call('GET', `/me/coupons/${coupon.id}/transfer`)).body.token).toBe(token);
    expect((await takeBack(who, coupon.id)).body.state).toBe('taken_back');
    expect((await takeBack(who, coupon.id)).status).toBe(200);
    expect(await find(who, 'GIFT')).toMatchObject({ state: 'issued', transferable: true });
    const friend = await member(app);
    expect(codeOf(await accept(friend, token))).toEqual([409, 'COUPON_TRANSFER_ENDED']);
    const anew = await offer(who, coupon.id);
    expect(anew.body.token).not.toBe(token);
    expect((await accept(friend, anew.body.token)).status).toBe(201);
  });

  test('keeps the coupon from being used until it is over', async () => {
    const { who, coupon } = await giver();
    const refused = await redeem(clerk, coupon.code, { memberCode: await shownCode(app, who) });
    expect(codeOf(refused)).toEqual([409, 'COUPON_TRANSFERRED']);
    expect(await wallet(who, 'offered')).toHaveLength(1);
    expect((await wallet(who, 'issued')).map(({ id }: AnyBody) => id)).not.toContain(coupon.id);
  });

  test('of a coupon that ends sooner ends with it', async () => {
    const { until, coupon } = await giver('SHORT');
    expect(until).toBe('2026-03-10T16:00:00.000Z');
    expect(coupon.validUntil).toBe('2026-03-10');
  });

  test('lapses after a day by itself: the coupon is free, the link is over', async () => {
    const { who, coupon, token } = await giver();
    const friend = await member(app);
    app.clock.moveTo(new Date(START.getTime() + 24 * 3_600_000));
    expect(codeOf(await accept(friend, token))).toEqual([409, 'COUPON_TRANSFER_ENDED']);
    expect((await look(friend, token)).body.state).toBe('lapsed');
    expect(await find(who, 'GIFT')).toMatchObject({ state: 'issued', transferable: true });
    expect((await wallet(who, 'issued')).map(({ id }: AnyBody) => id)).toContain(coupon.id);
    const shown = { memberCode: await shownCode(app, who) };
    const lines = [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 4000 }];
    const body = { channel: 'pos', storeCode: 'S01', ...shown, lines };
    const quote = (await openCaller(app.url)('POST', '/quotes', { body })).body;
    expect(quote.coupons).toContainEqual({
      ...{ code: coupon.code, usable: false, why: 'COUPON_WRONG_GOODS' },
    });
    expect((await redeem(openCaller(app.url), coupon.code, shown)).status).toBe(201);
    expect(codeOf(await accept(friend, token))).toEqual([409, 'COUPON_TRANSFER_ENDED']);
    app.clock.moveTo(START);
  });
});

describe('what can’t be given', () => {
  test('to oneself, or by a link that nobody made', async () => {
    const { who, token } = await giver();
    expect(codeOf(await accept(who, token))).toEqual([422, 'COUPON_TRANSFER_OWN']);
    expect((await look(who, token)).body.own).toBe(true);
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`;
    expect(codeOf(await accept(who, forged))).toEqual([404, 'COUPON_TRANSFER_UNKNOWN']);
    expect((await accept(who, 'short')).status).toBe(400);
  });

  test('a coupon whose template says nothing of it', async () => {
    const who = await member(app);
    const coupon = await find(who, 'MASK');
    expect(coupon.transferable).toBe(false);
    expect(codeOf(await offer(who, coupon.id))).toEqual([422, 'COUPON_NOT_TRANSFERABLE']);
  });

  test('what came from a friend, but where the template says so', async () => {
    for (const [template, expected] of [
      ['GIFT', [422, 'COUPON_TRANSFERRED_ONCE']],
      ['CHAIN', [201, undefined]],
    ] as const) {
      const { token } = await giver(template);
      const friend = await member(app);
      const { id } = (await accept(friend, token)).body;
      expect(codeOf(await offer(friend, id))).toEqual(expected);
    }
  });

  test('a coupon of another member, or of nobody', async () => {
    const { coupon } = await giver();
    const other = await member(app);
    for (const id of [coupon.id, 'cpn_01J0000000000000000000000A', 'x']) {
      expect(codeOf(await offer(other, id))).toEqual([404, 'COUPON_UNKNOWN']);
      expect((await takeBack(other, id)).status).toBe(404);
      expect((await other.call('GET', `/me/coupons/${id}/transfer`)).status).toBe(404);
    }
  });
});

test('a visitor sees what is given, and accepts it only as a member', async () => {
  const { token } = await giver();
  const guest = await visitor(app);
  expect((await look(guest, token)).body.template.name).toBe('赠券');
  expect(codeOf(await accept(guest, token))).toEqual([403, 'MEMBERS_ONLY']);
});

test('those who look after a member see what was given and got, and what became of it', async () => {
  const { who, coupon, token } = await giver();
  const friend = await member(app);
  const service = await consoleCaller(app.url, 'M01', 'marketer-password');
  const log = async (memberNo: string) =>
    (await service('GET', `/members/${memberNo}/coupon-transfers`)).body.items;
  const seen = { couponCode: coupon.code, templateCode: 'GIFT', templateName: '赠券' };
  expect(await log(who.memberNo)).toMatchObject([
    { ...seen, direction: 'sent', state: 'offered', otherNo: null, settledAt: null },
  ]);
  await accept(friend, token);
  expect(await log(who.memberNo)).toMatchObject([
    { ...seen, direction: 'sent', state: 'accepted', otherNo: friend.memberNo },
  ]);
  expect(await log(friend.memberNo)).toMatchObject([
    { ...seen, direction: 'received', state: 'accepted', otherNo: who.memberNo },
  ]);
  const clerkCall = await service('GET', '/members/1000000000/coupon-transfers');
  expect(clerkCall.status).toBe(404);
});
