import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** A marketer's morning: signs in, reads the dashboard, finds a member, edits a tier, sends a campaign. */
const MARKETER = { code: 'MKT01', password: 'qinghe-demo-2026' };
const SCREENSHOTS = 'test/journeys/screenshots';
/** Scripts and styles that a first visit to the list of members loads, compressed. */
const FIRST_LOAD_BYTES = 400 * 1024;

test.describe.configure({ mode: 'serial' });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
});
test.afterAll(() => page.context().close());

/** Keeps what a person saw, and refuses what a screen reader would stumble over. */
async function look(name: string) {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${SCREENSHOTS}/console-${name}.png`, animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const menu = (title: string) => page.getByRole('link', { name: title, exact: true }).click();
/** The first row is the header. */
const rowOf = (at: number) => page.getByRole('row').nth(at);
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function signIn(password: string) {
  await page.getByLabel('工号').fill(MARKETER.code);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

test('a page asked for before signing in comes after it', async () => {
  await page.goto('/console/tiers');
  await signIn('not-the-password');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('sign-in');
  await signIn(MARKETER.password);
  await expect(title('等级')).toBeVisible();
});

test('the dashboard tells of the period that is chosen, and leads to the members behind a number', async () => {
  await menu('总览');
  await expect(page.getByRole('img', { name: /^订单与消费/ })).toBeVisible();
  await page.getByText('近 90 天', { exact: true }).click();
  await expect(page).toHaveURL(/days=90/);
  await look('dashboard');
  await page.getByRole('link', { name: '金穗会员' }).first().click();
  await expect(page).toHaveURL(/members\?tier=GOLD/);
  await expect(page.getByText(/^找到 \d+ 位会员$/)).toBeVisible();
});

test('a member is found by number, with everything known', async () => {
  await menu('会员');
  const memberNo = (await rowOf(1).getByRole('cell').nth(1).textContent()) ?? '';
  await page.getByLabel('按手机号、会员号或昵称查找').fill(memberNo);
  await page.keyboard.press('Enter');
  await expect(page.getByText('找到 1 位会员')).toBeVisible();
  await look('members');
  await rowOf(1).getByRole('link').click();
  await expect(page.getByText(`会员号 ${memberNo}`)).toBeVisible();
  await expect(page.getByRole('region', { name: '积分流水列表' })).toBeVisible();
  await look('member');
  await page.getByRole('tab', { name: '同意与等级' }).click();
  await expect(page.getByText('会员服务')).toBeVisible();
});

test('a first visit to the members is light', async ({ browser }) => {
  const storageState = await page.context().storageState();
  const visit = await (await browser.newContext({ storageState })).newPage();
  const sizes: Promise<number>[] = [];
  visit.on('response', (response) => {
    if (/\.(js|css)$/.test(response.url())) {
      sizes.push(response.body().then((body) => gzipSync(body).length));
    }
  });
  await visit.goto('/console/members');
  await visit.getByText(/^共 \d+ 位会员$/).waitFor();
  await visit.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  await visit.context().close();
});

test('a tier is edited with its card in view, and stays so', async () => {
  await menu('等级');
  await page.getByRole('button', { name: '修改金穗会员' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('积分倍数').fill('1.6');
  await expect(drawer.getByLabel('预览')).toContainText('积分 1.6 倍');
  await look('tier');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('等级已保存')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: /GOLD/ })).toContainText('1.6 倍');
});

test('a coupon template is made while the phone shows it', async () => {
  await menu('券模板');
  await page.getByRole('button', { name: '新建券模板' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('名称').fill('周三八折');
  await drawer.getByLabel('代码').fill('WED80');
  await drawer.getByLabel('减免金额').fill('8');
  await expect(drawer.getByLabel('预览')).toContainText('周三八折');
  await look('coupon-template');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('券模板已新建')).toBeVisible();
  await page.getByRole('link', { name: /周三八折/ }).click();
  await expect(title('周三八折')).toBeVisible();
});

test('what comes by itself, what is announced and what is still owed have their pages', async () => {
  for (const [path, name] of [
    ['spend-gifts', '消费赠券'],
    ['automations/expiry', '到期提醒'],
    ['missed-grants', '未发出的券'],
  ] as const) {
    await page.goto(`/console/${path}`);
    await expect(title(name)).toBeVisible();
    await look(path.replace('/', '-'));
  }
});

test('a campaign is counted before it is sent, and followed to its end from another page', async () => {
  await menu('营销活动');
  await page.getByRole('button', { name: '新建活动' }).first().click();
  await page.getByLabel('活动名称').fill('金穗会员回礼');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('checkbox', { name: '金穗会员' }).check();
  const reach = page.getByRole('region', { name: '可触达人数' });
  await expect(reach).toContainText('位会员符合条件');
  await look('campaign-audience');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('送一张券').click();
  await page.getByTitle(/^满100减20/).click();
  await page.getByLabel('消息标题').fill('一份小礼已到账');
  await page.getByLabel('消息内容').fill('送您一张满100减20，慢慢挑。');
  await look('campaign-offer');
  await page.getByRole('button', { name: '下一步' }).click();
  await look('campaign-check');
  await page.getByRole('button', { name: '去发送' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^发送给 \d+ 位会员$/ });
  const members = (await confirm.textContent())?.match(/\d+/)?.[0];
  await look('campaign-confirm');
  await confirm.click();
  const tray = page.getByRole('region', { name: '进行中的工作' });
  await expect(tray).toContainText('发送「金穗会员回礼」');
  await menu('会员');
  await expect(tray).toContainText(/已处理全部 \d+ 位会员/, { timeout: 60_000 });
  await menu('营销活动');
  await page.getByRole('link', { name: /金穗会员回礼/ }).click();
  await expect(title(/金穗会员回礼\s*已完成/)).toBeVisible();
  const granted = page.getByRole('listitem').filter({ hasText: '权益到账' });
  await expect(granted).toContainText(`${members}`);
  await look('campaign');
});
