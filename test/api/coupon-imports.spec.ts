/** Coupons come from another system: looked at, confirmed, each issued once by its number there. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Reconciler } from '../../apps/server/src/modules/reconcile/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { couponBrand, redeem } from './coupons.given.js';
import { beginAt, checkedAt, csvOf, importedAt, uploadAt } from './imports.given.js';

type Caller = Awaited<ReturnType<typeof consoleCaller>>;
const DOOR = 'coupon-imports';
const validity = { afterDays: 0, days: 30 };

function brand() {
  const { couponTemplates, ...rest } = couponBrand();
  const more = [
    { code: 'THREE', name: '三张', kind: 'voucher', stock: 3, validity },
    { code: 'ONCE', name: '一人一张', kind: 'voucher', perMember: 1, claimable: true, validity },
    { code: 'PASS', name: '次卡', kind: 'pass', uses: 5, validity },
  ];
  return { ...rest, welcome: {}, couponTemplates: [...couponTemplates, ...more] };
}

let app: TestApp;
let owner: Caller;
beforeAll(async () => {
  app = await startApp({ brand: brand() });
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
}, 60_000);
afterAll(() => app.close(), 60_000);

const csv = (...lines: string[]) => csvOf('会员,券模板,最后有效日,编号', lines);
const checked = (text: string, body: AnyBody = {}) => checkedAt(app, owner, DOOR, text, body);
const imported = (text: string, body: AnyBody = {}) => importedAt(app, owner, DOOR, text, body);
const walletOf = async (who: Customer) =>
  (await who.call('GET', '/me/coupons?limit=100')).body.items as AnyBody[];
const rejectsOf = async (id: string): Promise<string[][]> => {
  const { body } = await owner('GET', `/coupon-imports/${id}/rejects`);
  const [, ...lines] = body.trim().split('\r\n');
  return lines.map((line: string) => line.split(',').slice(0, 4));
};
const stockOf = async (code: string) => {
  const [row] = await app.rows<AnyBody>('SELECT issued FROM coupon_stock WHERE template_code = ?', [
    code,
  ]);
  return row.issued as number;
};
const setStock = (code: string, stock: number) =>
  app.rows('UPDATE coupon_stock SET stock = ? WHERE template_code = ?', [stock, code]);
const missed = async (template: string, state = 'open') =>
  (await owner('GET', `/missed-grants?templateCode=${template}&state=${state}`)).body
    .items as AnyBody[];
const reconciled = async () =>
  (await app.app.get(Reconciler, { strict: false }).reconcile()).flatMap(
    ({ differences }) => differences,
  );

describe('a file of coupons', () => {
  test('is looked at first: numbers by template, and nothing is issued', async () => {
    const one = await member(app);
    const found = await checked(
      csv(
        `${one.memberNo},MASK,,L-1`,
        `${one.person.phone},THREE,2027-12-31,L-2`,
        '19900000000,MASK,,L-3',
      ),
    );
    expect(found).toMatchObject({ state: 'checked', lines: 4, granted: { coupons: 0 } });
    expect(found.findings).toEqual({
      ...{ rows: 3, valid: 2, members: 1, known: 0, rejected: 1 },
      templates: [
        { templateCode: 'MASK', templateName: '面膜兑换券', coupons: 1, left: null },
        { templateCode: 'THREE', templateName: '三张', coupons: 1, left: 3 },
      ],
      reasons: [{ column: 'member', reason: 'MEMBER_UNKNOWN', rows: 1 }],
    });
    expect(await walletOf(one)).toEqual([]);
    expect(await stockOf('THREE')).toBe(0);
  });

  test('is issued with the ends it gives, or as its template says, and can be redeemed', async () => {
    const one = await member(app);
    const done = await imported(
      csv(
        `${one.memberNo},MASK,2026-12-31,G-1`,
        `${one.memberNo},MASK,,G-2`,
        `${one.memberNo},PASS,2026-03-10,G-3`,
        `${one.memberNo},OVER,2026-05-01,G-4`,
      ),
    );
    expect(done).toMatchObject({ state: 'done', granted: { coupons: 4 } });
    const wallet = await walletOf(one);
    const told = wallet.map(({ template, validUntil, usesLeft }) => [
      ...[template.code, validUntil, usesLeft],
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['MASK', '2026-12-31', undefined],
        ['MASK', '2026-05-08', undefined],
        ['PASS', '2026-03-10', 5],
        ['OVER', '2026-05-01', undefined],
      ]),
    );
    const kept = await app.rows<AnyBody>(
      "SELECT source_type, source_id FROM coupon WHERE source_id LIKE 'G-%' ORDER BY source_id",
    );
    expect(kept.map(({ source_type, source_id }) => [source_type, source_id])).toEqual(
      ['G-1', 'G-2', 'G-3', 'G-4'].map((id) => ['import', id]),
    );
    for (const { code } of wallet)
      expect((await redeem(openCaller(app.url), code)).status).toBe(201);
    expect(await reconciled()).toEqual([]);
  });

  test('run again changes nothing; with other content its rows are rejects', async () => {
    const one = await member(app);
    const friend = await member(app);
    await imported(csv(`${one.memberNo},MASK,2026-12-31,T-1`));
    const again = await checked(
      csv(
        `${one.person.phone},MASK,2026-12-31,T-1`,
        `${friend.memberNo},MASK,2026-12-31,T-1`,
        `${one.memberNo},MASK,,T-2`,
        `${one.memberNo},PASS,,T-2`,
      ),
    );
    expect(again.findings).toMatchObject({ known: 1, valid: 1, rejected: 2 });
    for (const row of [
      `${friend.memberNo},MASK,2026-12-31,T-1`,
      `${one.memberNo},MASK,2026-12-30,T-1`,
      `${one.memberNo},PASS,2026-12-31,T-1`,
    ]) {
      const other = await checked(csv(row));
      expect(await rejectsOf(other.id)).toEqual([
        ['2', 'T-1', '编号', '这个编号已导入过，内容与这一行不同'],
      ]);
    }
    expect(await walletOf(one)).toHaveLength(1);
    expect(await walletOf(friend)).toEqual([]);
  });

  test('rejects what is wrong line by line, and takes the rest in', async () => {
    const one = await member(app);
    const no = one.memberNo;
    await owner('PUT', '/coupon-templates/SHORT/state', { body: { state: 'paused' } });
    const done = await imported(
      csv(
        `${no},NOSUCH,,R-1`,
        `${no},,,R-2`,
        `${no},面膜,,R-3`,
        `${no},SHORT,,R-4`,
        `${no},OVER,,R-5`,
        `${no},MASK,2026-03-09,R-6`,
        `${no},LATER,2026-03-11,R-7`,
        `${no},MASK,31/12/2026,R-8`,
        `${no},MASK,2999-01-01,R-9`,
        `${no},MASK,`,
        `${no},MASK,,13800138000`,
        `${no},MASK,,R-OK`,
      ),
    );
    await owner('PUT', '/coupon-templates/SHORT/state', { body: { state: 'active' } });
    expect(done.granted).toEqual({ coupons: 1 });
    expect((await rejectsOf(done.id)).map(([line, , column, why]) => [line, column, why])).toEqual([
      ['2', '券模板', '没有这个编号的券模板'],
      ['3', '券模板', '没有填券模板'],
      ['4', '券模板', '券模板要填它的编号'],
      ['5', '券模板', '券模板已暂停或停用，不再发放'],
      ['6', '券模板', '券模板的有效期已过；要导入请填最后有效日'],
      ['7', '最后有效日', '已经过了最后有效日'],
      ['8', '最后有效日', '最后有效日早于这张券开始可用的那天'],
      ['9', '最后有效日', '日期要写成 2027-12-31'],
      ['10', '最后有效日', '最后有效日太远；按券模板的有效期请留空'],
      ['11', '整行', '列数与表头不一致'],
      ['12', '编号', '编号不能是手机号：它会一直留在账里'],
    ]);
  });

  test('does not count against the limit of claims', async () => {
    const one = await member(app);
    const done = await imported(csv(`${one.memberNo},ONCE,,C-1`, `${one.memberNo},ONCE,,C-2`));
    expect(done.granted).toEqual({ coupons: 2 });
  });

  test.each([
    ['without a template', '会员,最后有效日,编号\nx,,A', '表头第 3 列：缺少「券模板」这一列'],
    ['with points', '会员,积分,编号\nx,1,A', '表头第 2 列：不认识这一列的列名'],
  ])('%s is refused', async (_, text, message) => {
    const { id } = (await beginAt(owner, DOOR)).body;
    const refused = await uploadAt(owner, DOOR, id, text);
    expect([refused.status, refused.body.errors[0].message]).toEqual([400, message]);
  });

  test('needs no column of ends', async () => {
    const one = await member(app);
    const done = await imported(`编号,会员,券模板\nE-1,${one.memberNo},MASK`);
    expect(done.granted).toEqual({ coupons: 1 });
  });
});

describe('what finds no stock', () => {
  test('is a reject and a missed grant, and is made good with the end of the file', async () => {
    const members = [await member(app), await member(app)];
    const lines = members.flatMap(({ memberNo }, of) =>
      [1, 2].map((n) => `${memberNo},THREE,2026-11-30,S-${of}-${n}`),
    );
    const done = await imported(csv(...lines));
    expect(done).toMatchObject({
      ...{ state: 'done', granted: { coupons: 3 } },
      findings: { valid: 3, rejected: 1, templates: [{ templateCode: 'THREE', coupons: 3 }] },
    });
    const [reject] = await rejectsOf(done.id);
    expect(reject?.slice(2)).toEqual(['券模板', '券已发完，已记到「未发出的券」']);
    const [owed] = await missed('THREE');
    expect(owed).toMatchObject({ reason: 'SOLD_OUT', source: 'import' });
    expect(await stockOf('THREE')).toBe(3);

    await setStock('THREE', 4);
    const given = await owner('POST', `/missed-grants/${owed?.id}/retry`, { body: {} });
    expect(given.status).toBeLessThan(300);
    expect(await missed('THREE')).toEqual([]);
    const wallets = (await Promise.all(members.map(walletOf))).flat();
    expect(wallets.map(({ validUntil }) => validUntil)).toEqual(Array(4).fill('2026-11-30'));
    const again = await checked(csv(...lines));
    expect(again.findings).toMatchObject({ known: 4, valid: 0 });
    expect(await reconciled()).toEqual([]);
  });

  test('is given by the same file, sent again when there is stock', async () => {
    const one = await member(app);
    const file = csv(`${one.memberNo},FEW,2026-11-30,F-1`, `${one.memberNo},FEW,2026-11-30,F-2`);
    expect((await imported(file)).granted).toEqual({ coupons: 1 });
    const other = await checked(csv(`${one.memberNo},MASK,,F-2`));
    expect(other.findings.reasons).toMatchObject([{ reason: 'SOURCE_TAKEN' }]);
    await setStock('FEW', 5);
    const again = await imported(file);
    expect(again).toMatchObject({ granted: { coupons: 1 }, findings: { known: 1, rejected: 0 } });
    expect(await walletOf(one)).toHaveLength(2);
    expect([await stockOf('FEW'), await missed('FEW')]).toEqual([2, []]);
    expect(await missed('FEW', 'granted')).toHaveLength(1);
  });
});

describe('who may', () => {
  test('marketers read, owners run; what was done is in the log, phones are nowhere', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const one = await member(app);
    expect((await beginAt(marketer, DOOR)).status).toBe(403);
    const done = await imported(csv(`${one.person.phone},MASK,,W-1`));
    expect((await marketer('GET', `/coupon-imports/${done.id}`)).body).toEqual(done);
    expect((await marketer('GET', '/coupon-imports')).body.items[0].id).toBe(done.id);
    expect((await marketer('GET', `/coupon-imports/${done.id}/rejects`)).status).toBe(403);
    const log = (await owner('GET', '/audit-entries?limit=2')).body.items;
    expect(log.map(({ action, subject }: AnyBody) => [action, subject])).toEqual([
      ['coupon-import.run', done.id],
      ['coupon-import.check', done.id],
    ]);
    expect(log[0].after).toEqual({
      ...{ fileName: '旧系统.csv', valid: 1, members: 1, templates: ['MASK'] },
    });
    const kept = await app.rows<{ member_key: Buffer | null }>(
      'SELECT member_key FROM coupon_import_row',
    );
    expect(kept.some(({ member_key }) => member_key?.includes(one.person.phone))).toBe(false);
  });

  test('an import of points is none of coupons', async () => {
    const { id } = (await beginAt(owner, 'points-imports')).body;
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/check'],
      ['POST', '/run'],
      ['GET', '/rejects'],
    ] as const) {
      const { status, body } = await owner(method, `/coupon-imports/${id}${path}`);
      expect([status, body.code]).toEqual([404, 'COUPON_IMPORT_UNKNOWN']);
    }
  });
});

describe('long work', () => {
  test('that is cancelled keeps what was issued, and goes on', async () => {
    const one = await member(app);
    const lines = Array.from({ length: 450 }, (_, n) => `${one.memberNo},MASK,,K-${n}`);
    const { id } = await checked(csv(...lines));
    const started = (await owner('POST', `/coupon-imports/${id}/run`)).body;
    await app.runTask();
    await owner('POST', `/tasks/${started.taskId}/cancel`);
    await app.runTasks();
    const stopped = (await owner('GET', `/coupon-imports/${id}`)).body;
    expect(stopped).toMatchObject({ state: 'stopped', granted: { coupons: 200 } });
    await owner('POST', `/coupon-imports/${id}/run`);
    await app.runTasks();
    const done = (await owner('GET', `/coupon-imports/${id}`)).body;
    expect(done).toMatchObject({ state: 'done', granted: { coupons: 450 } });
    const [{ many }] = (await app.rows<{ many: number }>(
      "SELECT COUNT(*) AS many FROM coupon WHERE source_type = 'import' AND source_id LIKE 'K-%'",
    )) as [{ many: number }];
    expect(many).toBe(450);
    expect(await reconciled()).toEqual([]);
  });

  test('rows go 30 days after the last touch, what was issued stays known', async () => {
    const one = await member(app);
    const file = csv(`${one.memberNo},MASK,2026-12-31,OLD-1`);
    const { id } = await imported(file);
    app.clock.advanceSeconds(31 * 86_400);
    await app.runJob('coupon-import-clear');
    const [row] = await app.rows<{ many: number }>(
      'SELECT COUNT(*) AS many FROM coupon_import_row',
    );
    expect(row?.many).toBe(0);
    const late = await consoleCaller(app.url, 'O01', 'owner-password');
    expect((await late('GET', `/coupon-imports/${id}`)).body).toMatchObject({
      ...{ state: 'done', granted: { coupons: 1 } },
    });
    const again = await checkedAt(app, late, DOOR, file);
    expect(again.findings).toMatchObject({ known: 1, valid: 0 });
  });
});
