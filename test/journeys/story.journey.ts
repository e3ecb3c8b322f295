import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';

/**
 * One afternoon: a customer joins and shows the code, a clerk rings the order and redeems a
 * coupon, a marketer sends a campaign, and the message is on the customer's phone.
 */
const INVITATION = 'QINGHE-E02-TAIGUL';
const MARKETER = { code: 'MKT01', password: 'qinghe-demo-2026' };
const SCREENSHOTS = 'test/journeys/screenshots';

test.describe.configure({ mode: 'serial' });

let customer: Page;
let clerk: Page;
let marketer: Page;
let memberNo = '';

const aPhone = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
/** Taro keeps the pages below the top one in the document: only what is seen counts. */
const seen = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text, { exact: true }).filter({ visible: true });
const seenPart = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).filter({ visible: true });
const field = (page: Page): Locator => page.locator('input').filter({ visible: true });
const look = (page: Page, name: string) =>
  page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, animations: 'disabled' });

test.beforeAll(async ({ browser }) => {
  customer = await aPhone(browser);
  clerk = await aPhone(browser);
  marketer = await (await browser.newContext()).newPage();
});
test.afterAll(async () => {
  for (const page of [customer, clerk, marketer]) await page.context().close();
});

async function memberCode(): Promise<string> {
  await customer.goto('/m/#/pages/code/index');
  const shown = seenPart(customer, /^88\d{4} \d{6} \d{6}$/);
  await expect(shown).toBeVisible();
  return ((await shown.textContent()) ?? '').replaceAll(/\s/g, '');
}

test('a customer looks around, joins in two taps and is welcomed', async () => {
  await customer.goto('/m/');
  await expect(seen(customer, '满100减20')).toBeVisible();
  await look(customer, 'customer-visitor');
  await seen(customer, '加入会员').first().click();
  await seenPart(customer, '接收优惠与活动消息').click();
  await look(customer, 'customer-join');
  await seen(customer, '同意并用手机号加入').click();
  await seen(customer, '允许').click();
  await expect(seen(customer, '欢迎加入')).toBeVisible();
  await look(customer, 'customer-welcome');
  await seen(customer, '开始使用').click();
  await expect(seenPart(customer, /No\. \d{10}/)).toBeVisible();
  memberNo =
    /\d{10}/.exec((await seenPart(customer, /No\. \d{10}/).textContent()) ?? '')?.[0] ?? '';
  await look(customer, 'customer-home');
});

test('claims a coupon and, in the same tap, allows a message', async () => {
  await seen(customer, '去领取').first().click();
  await seen(customer, '领取').first().click();
  await expect(seenPart(customer, '申请发送以下消息')).toBeVisible();
  await look(customer, 'customer-subscribe');
  await seen(customer, '允许').click();
  await expect(seenPart(customer, /去使用|已领取/).first()).toBeVisible();
  await look(customer, 'customer-coupon-centre');
});

test('a clerk binds by invitation, recognises the member and rings an order', async () => {
  const code = await memberCode();
  await look(customer, 'customer-code');
  await clerk.goto('/m/?as=clerk');
  await field(clerk).first().fill(INVITATION);
  await seen(clerk, '绑定并登录').click();
  await expect(seenPart(clerk, '太古里')).toBeVisible();
  await field(clerk).first().fill(code);
  await clerk.keyboard.press('Enter');
  await expect(seen(clerk, '开单积分')).toBeVisible();
  await look(clerk, 'clerk-member');
  await seen(clerk, '开单积分').click();
  for (const key of ['1', '2', '8']) await seen(clerk, key).last().click();
  await expect(seen(clerk, '锁定优惠，去收款')).toBeVisible();
  await look(clerk, 'clerk-order');
  await seen(clerk, '锁定优惠，去收款').click();
  await expect(seenPart(clerk, '优惠已锁定')).toBeVisible();
  await look(clerk, 'clerk-payment');
  await seen(clerk, '返回修改').click();
  // The customer keeps the coupon for later.
  await seen(clerk, '满100减20').click();
  await look(clerk, 'clerk-order-coupons');
  await seen(clerk, '满100减20').last().click();
  await seen(clerk, '好了').click();
  await seen(clerk, '确认收款并积分').click();
  await expect(seen(clerk, '+128 积分')).toBeVisible();
  await look(clerk, 'clerk-order-done');
  await seen(clerk, '完成').click();
});

test('the customer sees the points of the order, and why', async () => {
  await customer.goto('/m/#/packages/points/entries/index');
  await expect(seenPart(customer, '消费积分').first()).toBeVisible();
  await expect(seenPart(customer, /\+128/).first()).toBeVisible();
  await look(customer, 'customer-points');
});

test('the clerk redeems the coupon for 128 yuan, and undoes it with a reason', async () => {
  await field(clerk)
    .first()
    .fill(await memberCode());
  await clerk.keyboard.press('Enter');
  await expect(seen(clerk, '开单积分')).toBeVisible();
  await seen(clerk, '核销').first().click();
  for (const key of ['1', '2', '8']) await seen(clerk, key).last().click();
  await look(clerk, 'clerk-redeem');
  await seen(clerk, '确认核销').click();
  await expect(seenPart(clerk, /优惠.*20|减.*20/).first()).toBeVisible();
  await look(clerk, 'clerk-redeemed');
  await clerk.goto('/m/?as=clerk#/packages/staff/activity/index');
  await expect(seenPart(clerk, '满100减20').first()).toBeVisible();
  await look(clerk, 'clerk-activity');
  await seen(clerk, '撤销').first().click();
  await seen(clerk, '扫错了券').click();
  await look(clerk, 'clerk-undo');
  await seen(clerk, '确认撤销').click();
  await expect(seen(clerk, '撤销')).toHaveCount(0);
  await customer.goto('/m/#/pages/coupons/index');
  await expect(seenPart(customer, '满100减20').first()).toBeVisible();
  await look(customer, 'customer-coupons');
});

test('a marketer sends those who bought this week a gift', async () => {
  await marketer.goto('/console/campaigns');
  await marketer.getByLabel('工号').fill(MARKETER.code);
  await marketer.getByLabel('密码').fill(MARKETER.password);
  await marketer.getByRole('button', { name: '登录' }).click();
  await marketer.getByRole('button', { name: '新建活动' }).first().click();
  await marketer.getByLabel('活动名称').fill('本周回礼');
  const next = marketer.getByRole('button', { name: '下一步' });
  await next.click();
  await marketer.getByLabel('最近消费').fill('7');
  await expect(marketer.getByRole('region', { name: '可触达人数' })).toContainText(
    '位会员符合条件',
  );
  await next.click();
  await marketer.getByLabel('送一张券').fill('冷泡茶');
  await marketer.getByTitle(/^冷泡茶兑换券/).click();
  await marketer.getByLabel('消息标题').fill('一杯茶等您来');
  await marketer.getByLabel('消息内容').fill('送您一杯茉莉冷泡茶，到店即可兑换。');
  await look(marketer, 'marketer-campaign');
  await next.click();
  await marketer.getByRole('button', { name: '去发送' }).click();
  await marketer
    .getByRole('dialog')
    .getByRole('button', { name: /^发送给 [\d,]+ 位会员$/ })
    .click();
});

test('the message is on the phone, the gift in the wallet', async () => {
  const openid = await customer.evaluate(() => {
    const kept = Object.entries(localStorage).find(([, value]) =>
      /"openid/.test(value.replaceAll('\\\\', '')),
    );
    return /openid[\\":]+([\w-]+)/.exec(kept?.[1] ?? '')?.[1] ?? '';
  });
  await customer.goto(`/simulator/#${openid}`);
  await expect(seenPart(customer, '一杯茶等您来').first()).toBeVisible({ timeout: 30_000 });
  await look(customer, 'phone-message');
  await seenPart(customer, '进入小程序查看').first().click();
  await expect(seenPart(customer, '冷泡茶兑换券').first()).toBeVisible();
  await look(customer, 'customer-gift');
});

test('the marketer finds all of it on the member page', async () => {
  await marketer.goto('/console/members');
  await marketer.getByLabel('按手机号、会员号或昵称查找').fill(memberNo);
  await marketer.keyboard.press('Enter');
  await marketer.getByRole('row').nth(1).getByRole('link').click();
  await expect(marketer.getByText(`会员号 ${memberNo}`)).toBeVisible();
  await expect(marketer.getByText('消费积分').first()).toBeVisible();
  await look(marketer, 'marketer-member');
});
