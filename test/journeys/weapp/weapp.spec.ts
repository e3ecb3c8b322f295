/** What ships to WeChat, run against the real server: does it boot, join, draw the code, and speak to `wx`? */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { startApp, type TestApp } from '../../support/app.js';
import { testBrand } from '../../support/brand.js';
import { boundClerk, newPhone, type Phone } from '../../support/callers.js';
import { freshPhone, member } from '../../support/customers.js';
import { Host } from './host.js';
import { readPng } from './read-png.js';
import type { ViewNode } from './view.js';
import type { Owner } from './wx.js';

const dist = path.resolve(__dirname, '../../../apps/miniprogram/dist/weapp');
const mainPackageLimit = 600 * 1024;

const couponTemplate = 'tmpl-coupon-expiring';
const messageTemplates = [
  {
    type: 'coupon_expiring',
    channel: 'subscribe',
    templateId: couponTemplate,
    fields: { thing1: 'couponName', date2: 'lastDay', thing3: 'note' },
  },
];

let app: TestApp;
let person: Phone;
let host: Host;
let storage: Map<string, unknown>;

beforeAll(async () => {
  app = await startApp({ brand: { ...testBrand(), messageTemplates } });
});
afterAll(() => app.close());
beforeEach(async () => {
  person = await newPhone(app.wechatUrl, freshPhone());
  storage = new Map();
  host = newHost();
});
afterEach(() => host.close());

function newHost(more: Partial<Owner> = {}): Host {
  const owner = {
    serverUrl: app.url,
    loginCode: person.loginCode,
    subscribeAnswer: 'accept',
    scanned: '',
    ...more,
  };
  return new Host(dist, owner, storage);
}

const called = (name: string) => host.calls.filter((call) => call.name === name);
const requests = () => called('request').map(({ options }) => `${options.method} ${options.url}`);

async function seen(text: string | RegExp): Promise<void> {
  const until = performance.now() + 5000;
  const shows = () =>
    typeof text === 'string' ? host.text().includes(text) : text.test(host.text());
  while (!shows()) {
    if (performance.now() > until) throw new Error(`never saw ${text} in: ${host.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isPhoneButton = ({ attr }: ViewNode) =>
  String(attr.openType) === 'getPhoneNumber|agreePrivacyAuthorization';

async function join(): Promise<void> {
  host.boot();
  await seen('加入会员');
  host.tap('加入会员');
  await seen('同意并用手机号加入');
  host.fire('getphonenumber', isPhoneButton, { code: await person.phoneCode() });
  await seen('欢迎加入');
}

function images(node: ViewNode | string): string[] {
  if (typeof node === 'string') return [];
  const own = node.tag === 'wx-image' ? [String(node.attr.src)] : [];
  return [...own, ...node.children.flatMap(images)];
}

describe('the mini-program on a phone', () => {
  test('shows the brand to a visitor, and asks for nothing', async () => {
    host.boot();
    await seen('加入会员');
    expect(host.text()).toContain('满100减20');
    expect(called('login')).toHaveLength(1);
    expect(requests()).not.toContain('POST /api/member/v1/registration');
    expect(called('requestSubscribeMessage')).toHaveLength(0);
  });

  test('joins with two taps, and greets with the welcome gift', async () => {
    await join();
    expect(host.text()).toMatch(/100积分1张优惠券/);
    const [row] = await app.rows<{ members: number }>('SELECT COUNT(*) AS members FROM member');
    expect(row?.members).toBe(1);
    const marketing = await app.rows("SELECT 1 FROM consent WHERE purpose = 'marketing'");
    expect(marketing).toHaveLength(0);
  });

  test('draws the member code, lights the screen and gives the brightness back', async () => {
    await join();
    host.tap('开始使用');
    host.open('pages/code/index');
    await seen('秒后自动更新');
    const [bars, square] = images(host.view()).map(readPng);
    expect(bars?.height).toBe(4);
    expect(square?.width).toBe(square?.height);
    const corner = 2 * 8;
    expect([square?.dark(corner, corner), square?.dark(corner + 8, corner + 8)]).toEqual([
      true,
      false,
    ]);
    const digits = /88\d{4} \d{6} \d{6}/.exec(host.text())?.[0].replaceAll(' ', '') ?? '';
    const clerk = await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-clerk-2');
    const found = await clerk.call('POST', '/members/lookup', { body: { code: digits } });
    expect(found.body).toMatchObject({ identified: true });
    expect(called('setScreenBrightness').map(({ options }) => options.value)).toEqual([1]);
    host.close();
    expect(called('setScreenBrightness').map(({ options }) => options.value)).toEqual([1, 0.4]);
  });

  test('shows the code without network, from what the phone keeps', async () => {
    await join();
    host.open('pages/code/index');
    await seen('秒后自动更新');
    host.close();
    host = newHost({ serverUrl: 'http://127.0.0.1:1' });
    host.boot();
    host.open('pages/code/index');
    await seen('没有网络也能用');
  });

  test('asks for the subscribe message in the tap that claims a coupon, before the claim', async () => {
    await join();
    host.open('packages/coupons/centre/index');
    await seen('领取后30天内有效');
    const before = host.calls.length;
    host.tap('领取');
    expect(host.calls.slice(before).map(({ name }) => name)).toEqual([
      'requestSubscribeMessage',
      'request',
    ]);
    await seen('领到了');
    expect(called('requestSubscribeMessage')[0]?.options.tmplIds).toEqual([couponTemplate]);
    const claim = called('request').find(({ options }) => String(options.url).endsWith('/claims'));
    expect(Object.keys(claim?.options.header as object)).toContain('idempotency-key');
    const [credit] = await app.rows<{ credits: number }>('SELECT credits FROM subscription_credit');
    expect(credit?.credits).toBe(1);
  });

  test('tells the server that it was entered from a message', async () => {
    host.boot({ delivery: 'dlv_01J0000000000000000000000A' });
    await seen('加入会员');
    expect(requests()).toContain(
      'POST /api/member/v1/messages/dlv_01J0000000000000000000000A/taps',
    );
  });

  test('lets a clerk bind, scan a member and ring an order', async () => {
    const customer = await member(app);
    const { body: own } = await customer.call('GET', '/me/code');
    const scanned = memberCodeAt(own.memberNo, own.secret, app.clock.now().getTime());
    host.close();
    host = newHost({ scanned });
    host.boot();
    host.open('packages/staff/counter/index');
    await seen('邀请码');
    host.fire('input', ({ attr }) => attr.placeholder === '邀请码', { value: 'invite-clerk-1' });
    host.tap('绑定并登录');
    await seen('扫会员码或优惠券');
    host.tap('扫会员码或优惠券');
    await seen(/139\*{4}\d{4}普通会员100可用积分/);
    expect(called('scanCode')).toHaveLength(1);
    host.tap('开单积分');
    await seen('确认收款并积分');
    for (const key of ['1', '2', '8']) host.tap(key);
    await seen(/得 128 积分/);
    host.tap('确认收款并积分');
    await seen('收款 ¥128+128 积分');
  });

  test('opens every page without a missing template', async () => {
    await join();
    for (const page of host.pages) {
      host.open(page);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(() => host.text()).not.toThrow();
    }
  });
});

describe('the package', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(dist, file)).isFile(),
  );

  test('has a main package of at most 600 KB', () => {
    const main = files.filter((file) => !file.startsWith('packages'));
    const bytes = main.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(mainPackageLimit);
  });

  test('holds no line of the simulator', () => {
    const speaking = files.filter((file) => readFileSync(path.join(dist, file)).includes('__sim'));
    expect(speaking).toEqual([]);
  });
});
