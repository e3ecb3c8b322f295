import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { couponBrand, given, holder, redeem } from './coupons.given.js';

type Console = Awaited<ReturnType<typeof consoleCaller>>;

let app: TestApp;
let marketer: Console;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
});
afterAll(() => app.close());

let codes = 0;
function template(more: AnyBody = {}): AnyBody {
  codes += 1;
  return {
    code: `NEW_${codes}`,
    name: '满50减5',
    kind: 'amount_off',
    amountOffFen: 500,
    thresholdFen: 5000,
    validity: { afterDays: 0, days: 10 },
    ...more,
  };
}

async function created(more: AnyBody = {}): Promise<AnyBody> {
  const body = template(more);
  const made = await marketer('POST', '/coupon-templates', { body });
  expect(made.status).toBe(201);
  return body;
}

async function change({ code, ...rest }: AnyBody, more: AnyBody) {
  return marketer('PUT', `/coupon-templates/${code}`, { body: { ...rest, ...more } });
}

describe('a coupon template', () => {
  test('is made by a marketer, and shown with how it fares', async () => {
    const body = await created({ stock: 10, perMember: 1, claimable: true, weekdays: [1, 5] });
    const { code } = await holder(app, body.code);
    await redeem(openCaller(app.url), code, { orderAmountFen: 5000 });
    await holder(app, body.code);
    const seen = await marketer('GET', `/coupon-templates/${body.code}`);
    expect(seen.body).toMatchObject({
      ...body,
      version: 1,
      issued: 2,
      redeemed: 0,
      worthText: '满50元减5元',
      validityText: '领取后10天内有效',
    });
    const list = await marketer('GET', '/coupon-templates');
    expect(list.body.items.map((one: AnyBody) => one.code)).toContain(body.code);
  });

  test('that gets worse leaves the coupons that are out as they are', async () => {
    const body = await created();
    const { customer, code } = await holder(app, body.code);
    const worse = await change(body, { thresholdFen: 8000 });
    expect(worse).toMatchObject({
      status: 200,
      body: { version: 2, thresholdFen: 8000, issued: 1 },
    });
    const later = await given(app, customer.memberNo, body.code);
    const till = openCaller(app.url);
    expect((await redeem(till, code, { orderAmountFen: 5000 })).body.reductionFen).toBe(500);
    const refused = await redeem(till, later, { orderAmountFen: 5000 });
    expect(refused).toMatchObject({ status: 422, body: { thresholdFen: 8000 } });
  });

  test('that gets better does so for the coupons that are out', async () => {
    const body = await created();
    const { code } = await holder(app, body.code);
    const better = await change(body, { amountOffFen: 800, stock: 3 });
    expect(better).toMatchObject({
      status: 200,
      body: { version: 1, amountOffFen: 800, stock: 3 },
    });
    const done = await redeem(openCaller(app.url), code, { orderAmountFen: 5000 });
    expect(done.body.reductionFen).toBe(800);
  });

  test('of other days says so of new coupons, and of those that are out what they were promised', async () => {
    const body = await created();
    const { customer } = await holder(app, body.code);
    const longer = await change(body, { validity: { afterDays: 0, days: 20 } });
    expect(longer.body).toMatchObject({ version: 2, validityText: '领取后20天内有效' });
    await given(app, customer.memberNo, body.code);
    const wallet = (await customer.call('GET', '/me/coupons?limit=100')).body.items;
    const told = wallet
      .filter(({ template }: AnyBody) => template.code === body.code)
      .map(({ validUntil, template }: AnyBody) => [validUntil, template.validityText]);
    expect(told).toEqual([
      ['2026-03-29', '领取后20天内有效'],
      ['2026-03-19', '领取后10天内有效'],
    ]);
  });

  test('leaves who changed it and from what to what', async () => {
    const body = await created();
    await change(body, { name: '满50减5(新)' });
    const rows = await app.rows<{ actor: string; action: string }>(
      'SELECT actor, action FROM audit_entry WHERE subject = ? ORDER BY id',
      [body.code],
    );
    expect(rows).toEqual([
      { actor: 'staff:M01', action: 'coupon-template.create' },
      { actor: 'staff:M01', action: 'coupon-template.change' },
    ]);
  });

  test('of a code that is taken is refused', async () => {
    const body = await created();
    const again = await marketer('POST', '/coupon-templates', { body });
    expect(again).toMatchObject({ status: 409, body: { code: 'TEMPLATE_CODE_TAKEN' } });
    const unknown = await change({ ...body, code: 'NOBODY' }, {});
    expect(unknown).toMatchObject({ status: 404, body: { code: 'TEMPLATE_UNKNOWN' } });
  });

  test.each<[string, AnyBody, string]>([
    [
      'a pass without uses',
      { kind: 'pass', amountOffFen: undefined, thresholdFen: undefined },
      'uses',
    ],
    ['no amount', { amountOffFen: undefined }, 'amountOffFen'],
    ['a percentage and an amount', { payPercent: 88 }, 'payPercent'],
    ['half a validity', { validity: { days: 3 } }, 'validity'],
    [
      'a validity that ends before it begins',
      { validity: { from: '2026-05-02', validUntil: '2026-05-01' } },
      'validity.validUntil',
    ],
    ['an eighth day of the week', { weekdays: [8] }, 'weekdays'],
    ['an unknown store', { scope: { stores: ['S99'] } }, 'scope.stores'],
    ['an unknown tier', { scope: { tiers: ['DIAMOND'] } }, 'scope.tiers'],
    ['an unknown field', { scope: { regions: ['CD'] } }, 'scope.regions'],
    ['a code with spaces', { code: 'A B' }, 'code'],
  ])('with %s is refused by the field', async (_, more, path) => {
    const refused = await marketer('POST', '/coupon-templates', { body: template(more) });
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(refused.body.errors.map((one: AnyBody) => one.path)).toEqual([path]);
  });

  test('is not for an auditor to change', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    expect((await auditor('GET', '/coupon-templates')).status).toBe(200);
    const refused = await auditor('POST', '/coupon-templates', { body: template() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});

describe('the templates of a brand file', () => {
  const file = (more: object) => ({ ...couponBrand(), ...more });

  test('change nothing when they are applied again', async () => {
    expect(await app.applyBrand(couponBrand())).toEqual([]);
  });

  test('make a new version when they take something away', async () => {
    const couponTemplates = couponBrand().couponTemplates.map((one) =>
      one.code === 'BDAY20' ? { ...one, thresholdFen: 3000 } : one,
    );
    const changes = await app.applyBrand(file({ couponTemplates }));
    expect(changes).toEqual(['+ coupon_template BDAY20 2']);
    expect((await marketer('GET', '/coupon-templates/BDAY20')).body).toMatchObject({ version: 2 });
  });

  test('with a fault name the line, and change nothing', async () => {
    const couponTemplates = [
      ...couponBrand().couponTemplates,
      { code: 'CARD', name: '次卡', kind: 'pass', validity: { afterDays: 0, days: 5 } },
    ];
    await expect(app.applyBrand(file({ couponTemplates }))).rejects.toThrow(/line \d+.*uses/);
    expect((await marketer('GET', '/coupon-templates/CARD')).status).toBe(404);
  });
});
