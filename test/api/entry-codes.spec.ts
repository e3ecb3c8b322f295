/** Codes that people type in: made by a task, given out as a file, used once each. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isEntryCode } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { key } from './coupons.given.js';

type Caller = Awaited<ReturnType<typeof consoleCaller>>;

let app: TestApp;
let marketer: Caller;
beforeAll(async () => {
  const brand = testBrand();
  const FEW = {
    ...{ code: 'FEW', name: '限量券', kind: 'voucher', stock: 1 },
    validity: { afterDays: 0, days: 30 },
  };
  app = await startApp({ brand: { ...brand, couponTemplates: [...brand.couponTemplates, FEW] } });
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
}, 60_000);
afterAll(() => app.close(), 60_000);

const DATES = { validFrom: '2026-03-01', validUntil: '2026-03-31' };
const create = (body: AnyBody, headers = key()) =>
  marketer('POST', '/code-batches', {
    body: { name: '春日', templateCode: 'MASK', kind: 'single', ...DATES, ...body },
    headers,
  });

/** A batch whose codes are made; gives it and them. */
async function made(body: AnyBody = {}): Promise<{ id: string; codes: string[] }> {
  const { id } = (await create({ count: 5, ...body })).body;
  await app.runTasks();
  const rows = await app.rows<{ code: string }>(
    'SELECT code FROM entry_code WHERE batch_id = (SELECT id FROM code_batch WHERE name = ? ORDER BY created_at DESC LIMIT 1) ORDER BY seq',
    [body.name ?? '春日'],
  );
  return { id, codes: rows.map(({ code }) => code) };
}

const enter = (customer: Customer, code: string, headers = key()) =>
  customer.call('POST', '/coupon-codes/entries', { body: { code }, headers });
const codeOf = (answer: { status: number; body: AnyBody }) => [answer.status, answer.body.code];
const couponsOf = async (customer: Customer, templateCode: string) =>
  (await customer.call('GET', '/me/coupons')).body.items.filter(
    ({ template }: AnyBody) => template.code === templateCode,
  );

describe('a batch', () => {
  test('is made by a task, all codes different, and told with its progress', async () => {
    const created = await create({ name: '六千', count: 6000, perMember: 2 });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      ...{ name: '六千', kind: 'single', templateName: '面膜兑换券', state: 'active' },
      ...{ count: 6000, made: 0, used: 0, perMember: 2, ...DATES, createdBy: 'staff:M01' },
    });
    const task = () => marketer('GET', `/tasks/${created.body.taskId}`);
    expect((await task()).body).toMatchObject({ title: '生成兑换码「六千」', total: 6000 });
    await app.runTasks();
    expect((await task()).body).toMatchObject({
      ...{ state: 'done', done: 6000, result: { batchId: created.body.id, made: 6000 } },
    });
    expect((await marketer('GET', `/code-batches/${created.body.id}`)).body.made).toBe(6000);
  });

  test('asked for twice with one key is one', async () => {
    const headers = key();
    const [one, two] = [await create({ count: 3 }, headers), await create({ count: 3 }, headers)];
    expect(two.body.id).toBe(one.body.id);
  });

  test('is exported by who may, with who and when on each line, and in the log', async () => {
    const { id } = await made({ name: '导出' });
    const file = await marketer('GET', `/code-batches/${id}/export`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const [head, ...lines] = file.body.trim().split('\r\n');
    expect(head).toContain('导出水印');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [, code, state, , mark] = line.split(',');
      expect(isEntryCode(code.replaceAll(' ', ''))).toBe(true);
      expect([state, mark]).toEqual(['未使用', expect.stringContaining('staff:M01 2026-03-10T')]);
    }
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const audited = (await auditor('GET', '/audit-entries')).body.items[0];
    expect(audited).toMatchObject({
      action: 'code-batch.export',
      subject: id,
      after: { codes: 5 },
    });
    expect((await auditor('GET', `/code-batches/${id}/export`)).status).toBe(403);
  });

  test.each([
    ['of a template that is not there', { count: 3, templateCode: 'NONE' }, 404, undefined],
    ['without a count', {}, 400, 'count'],
    ['of too many', { count: 100_001 }, 400, 'count'],
    ['that ends before it begins', { count: 3, validUntil: '2026-02-01' }, 400, 'validUntil'],
    ['of a word too long', { kind: 'shared', word: 'A'.repeat(13) }, 400, 'word'],
    ['with a field of no such name', { count: 3, colour: 'red' }, 400, 'colour'],
  ])('%s is refused', async (_, body, status, path) => {
    const refused = await create(body);
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([status, path]);
  });

  test('of a word that another batch has is refused', async () => {
    expect((await create({ kind: 'shared', word: '重复口令' })).status).toBe(201);
    expect(codeOf(await create({ kind: 'shared', word: '重复口令' }))).toEqual([
      409,
      'CODE_WORD_TAKEN',
    ]);
  });

  test('of nobody is 404', async () => {
    const unknown = 'cbt_01J0000000000000000000000A';
    for (const id of ['x', unknown]) {
      expect(codeOf(await marketer('GET', `/code-batches/${id}`))).toEqual([
        404,
        'CODE_BATCH_UNKNOWN',
      ]);
      expect((await marketer('POST', `/code-batches/${id}/stop`)).status).toBe(404);
    }
  });
});

describe('a one-time code', () => {
  test('gives its coupon once, however it is typed; the second is told whose it was', async () => {
    const { id, codes } = await made({ name: '一次' });
    const [code = ''] = codes;
    const [one, two] = [await member(app), await member(app)];
    const headers = key();
    const typed = code.replace(/(.{4})/g, '$1-').toLowerCase();
    const given = await enter(one, typed, headers);
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ state: 'issued', template: { code: 'MASK' } });
    expect((await enter(one, typed, headers)).body.id).toBe(given.body.id);
    const mine = await enter(one, code);
    expect(codeOf(mine)).toEqual([409, 'COUPON_CODE_USED_BY_YOU']);
    expect(mine.body.usedAt).toBe(app.clock.now().toISOString());
    expect(codeOf(await enter(two, code))).toEqual([409, 'COUPON_CODE_USED']);
    expect((await marketer('GET', `/code-batches/${id}`)).body.used).toBe(1);
    const sources = await app.rows<{ source_type: string; source_id: string }>(
      "SELECT source_type, source_id FROM coupon WHERE source_type = 'code'",
    );
    expect(sources).toEqual([{ source_type: 'code', source_id: id }]);
  });

  test('two phones at once: exactly one coupon', async () => {
    const { id, codes } = await made({ name: '两部手机' });
    const phones = await Promise.all([1, 2, 3, 4].map(() => member(app)));
    const answers = await Promise.all(phones.map((phone) => enter(phone, codes[0] ?? '')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await marketer('GET', `/code-batches/${id}`)).body.used).toBe(1);
  });

  test('is told from a typo, and both from an unknown one', async () => {
    const { codes } = await made({ name: '错码' });
    const one = await member(app);
    const [code = ''] = codes;
    const typo = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    expect(codeOf(await enter(one, typo))).toEqual([400, 'COUPON_CODE_MALFORMED']);
    expect(codeOf(await enter(one, '没有的口令'))).toEqual([404, 'COUPON_CODE_UNKNOWN']);
    expect((await enter(one, code)).status).toBe(201);
  });

  test('a coupon’s own code is no entry code', async () => {
    const one = await member(app);
    const [coupon] = await couponsOf(one, 'MASK');
    expect(codeOf(await enter(one, coupon.code))).toEqual([400, 'COUPON_CODE_MALFORMED']);
  });

  test.each([
    ['before its time', { validFrom: '2026-03-11' }, 'COUPON_CODE_NOT_YET_VALID'],
    ['after its time', { validUntil: '2026-03-09' }, 'COUPON_CODE_EXPIRED'],
  ])('%s is refused', async (name, dates, expected) => {
    const { codes } = await made({ name, ...dates });
    expect(codeOf(await enter(await member(app), codes[0] ?? ''))).toEqual([422, expected]);
  });

  test('of a stopped batch gives nothing until the batch goes on', async () => {
    const { id, codes } = await made({ name: '停用' });
    const one = await member(app);
    expect((await marketer('POST', `/code-batches/${id}/stop`)).body.state).toBe('stopped');
    expect(codeOf(await enter(one, codes[0] ?? ''))).toEqual([422, 'COUPON_CODE_STOPPED']);
    expect((await marketer('POST', `/code-batches/${id}/resume`)).body.state).toBe('active');
    expect((await enter(one, codes[0] ?? '')).status).toBe(201);
  });

  test('a member stops at the batch’s limit per member', async () => {
    const { codes } = await made({ name: '限两次', perMember: 2 });
    const one = await member(app);
    const answers = [];
    for (const code of codes.slice(0, 3)) answers.push((await enter(one, code)).body.code);
    expect(answers[2]).toBe('COUPON_CODE_LIMIT_REACHED');
    expect((await enter(await member(app), codes[2] ?? '')).status).toBe(201);
  });

  test('stays unused when the template’s stock is gone', async () => {
    const { id, codes } = await made({ name: '缺货', templateCode: 'FEW' });
    const one = await member(app);
    expect((await enter(one, codes[0] ?? '')).status).toBe(201);
    expect(codeOf(await enter(one, codes[1] ?? ''))).toEqual([409, 'COUPON_SOLD_OUT']);
    const batch = (await marketer('GET', `/code-batches/${id}`)).body;
    expect(batch).toMatchObject({ used: 1, stockLeft: 0 });
    const unused = 'SELECT COUNT(*) AS n FROM entry_code WHERE used_at IS NULL AND code = ?';
    expect(Number((await app.rows<{ n: number }>(unused, [codes[1]]))[0]?.n)).toBe(1);
  });
});

describe('a word for many', () => {
  test('is used by everybody, each within their limit, all within the total', async () => {
    const word = { kind: 'shared', word: 'Spring 2026', totalLimit: 3, perMember: 1 };
    const { body: batch } = await create({ ...word, name: '口令' });
    expect(batch).toMatchObject({ word: 'SPRING2026', count: 0, totalLimit: 3 });
    const phones = await Promise.all(Array.from({ length: 6 }, () => member(app)));
    const answers = await Promise.all(phones.map((phone) => enter(phone, 'spring2026')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.code === 'COUPON_CODE_USED_UP')).toHaveLength(3);
    expect((await marketer('GET', `/code-batches/${batch.id}`)).body.used).toBe(3);
  });

  test('a member’s second use is refused, also from two phones at once', async () => {
    await create({ kind: 'shared', word: '每人一次', perMember: 1 });
    const one = await member(app);
    const answers = await Promise.all([enter(one, '每人一次'), enter(one, '每人一次')]);
    expect(answers.map(({ body }) => body.code)).toContain('COUPON_CODE_LIMIT_REACHED');
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

test('who guesses is stopped, also from the right code, for a while', async () => {
  await create({ kind: 'shared', word: '猜中了' });
  const one = await member(app);
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => enter(one, `猜一猜${n}`)));
  expect(guesses.filter(({ status }) => status === 404)).toHaveLength(10);
  const stopped = await enter(one, '猜中了');
  expect([stopped.status, stopped.body.code]).toEqual([429, 'CODE_TRIES_USED_UP']);
  expect(stopped.body.detail).toContain('输错的次数太多');
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  app.clock.advanceSeconds(601);
  expect((await enter(one, '猜中了')).status).toBe(201);
});

test('many members who guess from one address are stopped there, others go on', async () => {
  await create({ kind: 'shared', word: '同一地址' });
  const from = (who: Customer, text: string, address: string) =>
    who.call('POST', '/coupon-codes/entries', {
      body: { code: text },
      headers: { ...key(), 'x-forwarded-for': address },
    });
  const crowd = await Promise.all(Array.from({ length: 11 }, () => member(app)));
  const guessers = crowd.slice(0, 10);
  for (const one of guessers) {
    const tries = Array.from({ length: 10 }, (_, n) => from(one, `瞎猜${n}`, '203.0.113.77'));
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(Array(10).fill(404));
  }
  const fresh = crowd[10] as Customer;
  const stopped = await from(fresh, '同一地址', '203.0.113.77');
  expect([stopped.status, stopped.body.code]).toEqual([429, 'CODE_TRIES_USED_UP']);
  expect((await from(fresh, '同一地址', '203.0.113.78')).status).toBe(201);
});
