import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCouponCode } from '@shuke/shared';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { type GivenMember, givenMember, line, order, refund } from './orders.given.js';

let app: TestApp;
let member: GivenMember;
let friend: GivenMember;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  member = await givenMember(app);
  friend = await givenMember(app);
});

const send = (body: string, contentType = 'application/x-ndjson') =>
  openCaller(app.url)('POST', '/orders/batch', { body, headers: { 'content-type': contentType } });

const batch = async (lines: (AnyBody | string)[]): Promise<AnyBody[]> => {
  const texts = lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const { status, body } = await send(`${texts.join('\n')}\n`);
  expect(status).toBe(200);
  const answers = typeof body === 'string' ? body.trimEnd().split('\n') : [JSON.stringify(body)];
  return answers.map((answer) => JSON.parse(answer));
};

const ordered = (body: AnyBody) => ({ type: 'order', ...body });
const returned = (orderNo: string, body: AnyBody) => ({
  type: 'refund',
  channel: 'pos',
  orderNo,
  ...body,
});
const statuses = (answers: AnyBody[]) => answers.map(({ status }) => status);

const single = (body: AnyBody) => openCaller(app.url)('POST', '/orders', { body });
const points = async (of: GivenMember) =>
  (await single(order({ memberNo: of.memberNo, paidFen: 0 }))).body.points;

describe('a batch', () => {
  test('answers each line on its own, in order', async () => {
    const { memberNo } = member;
    const body = order({ memberNo });
    const answers = await batch([
      ordered(body),
      ordered(order({ phone: friend.phone, paidFen: 500 })),
      ordered(order({ memberNo: '9999999999' })),
      returned(body.orderNo, refund(4_000)),
      ordered(order()),
      returned('NOT-YET', refund(100)),
      'no json',
      ordered(order({ storeCode: 'S99' })),
      { type: 'gift' },
    ]);
    expect(answers.map(({ line: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(statuses(answers)).toEqual([201, 201, 404, 201, 201, 202, 400, 422, 400]);
    expect(answers[0].result.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points: 100 }]);
    expect(answers[1].result.memberNo).toBe(friend.memberNo);
    expect(answers[2].problem.code).toBe('MEMBER_UNKNOWN');
    expect(answers[3].result).toMatchObject({ state: 'applied', pointsReversed: 40 });
    expect(answers[7].problem.code).toBe('STORE_UNKNOWN');
    expect((await points(member)).pending).toBe(60);
  });

  test('applies one member’s lines in their order, as one after the other would', async () => {
    const { memberNo } = member;
    const answers = await batch([
      ordered(order({ memberNo, paidFen: 99_000 })),
      ordered(order({ memberNo, paidFen: 1_000 })),
      ordered(order({ memberNo, paidFen: 1_000 })),
    ]);
    expect(answers.map(({ result }) => result.tier)).toEqual(['BASIC', 'SILVER', 'SILVER']);
    expect(answers.map(({ result }) => result.points.pending)).toEqual([990, 1000, 1012]);
  });

  test('applies a refund that stands before its order', async () => {
    const body = order({ memberNo: member.memberNo });
    const early = refund(10_000, { whole: true });
    const [waited, posted] = await batch([returned(body.orderNo, early), ordered(body)]);
    expect(waited).toMatchObject({ status: 201, result: { state: 'applied' } });
    expect(posted.status).toBe(201);
    expect((await points(member)).pending).toBe(0);
  });

  test('sent again changes nothing and answers the same', async () => {
    const lines = [order({ memberNo: member.memberNo }), order({ phone: friend.phone })].map(
      ordered,
    );
    const first = await batch(lines);
    expect(await batch(lines)).toEqual(first);
    expect((await points(member)).pending).toBe(100);
  });

  test('gives a line that was sent by itself before the same answer', async () => {
    const body = order({ memberNo: member.memberNo });
    const alone = await single(body);
    expect((await batch([ordered(body)]))[0].result).toEqual(alone.body);
  });

  test('takes the same line twice once', async () => {
    const body = ordered(order({ memberNo: member.memberNo }));
    const [one, two] = await batch([body, body]);
    expect(two).toMatchObject({ status: 201, result: one.result });
    expect((await points(member)).pending).toBe(100);
  });

  test('refuses one bad line of a member and posts the others', async () => {
    const { memberNo } = member;
    const body = order({ memberNo });
    const answers = await batch([
      ordered(body),
      ordered({ ...body, paidFen: 1, lines: [line(1, 1)] }),
      returned(body.orderNo, refund(10_001)),
      ordered(order({ memberNo, paidFen: 8_000, pointsUsed: 100 })),
      ordered(order({ memberNo })),
    ]);
    expect(statuses(answers)).toEqual([201, 422, 422, 422, 201]);
    expect(answers.slice(1, 4).map(({ problem }) => problem.code)).toEqual([
      'IDEMPOTENCY_MISMATCH',
      'REFUND_EXCEEDS_PAID',
      'MEMBER_CODE_REQUIRED',
    ]);
    expect((await points(member)).pending).toBe(200);
  });

  test('takes member codes, and refuses wrong ones line by line', async () => {
    const answers = await batch([
      ordered(order({ memberCode: member.code() })),
      ordered(order({ memberCode: `88${friend.memberNo}000000` })),
      ordered(order({ memberCode: '123' })),
    ]);
    expect(statuses(answers)).toEqual([201, 422, 422]);
    expect(answers[1].problem.code).toBe('MEMBER_CODE_INVALID');
    expect(answers[2].problem.code).toBe('MEMBER_CODE_INVALID');
  });

  test('of two members under one order number stores one of them', async () => {
    const body = order({ memberNo: member.memberNo });
    const answers = await batch([ordered(body), ordered({ ...body, memberNo: friend.memberNo })]);
    expect(statuses(answers).sort()).toEqual([201, 422]);
  });

  test('of many orders of many members keeps their sums', async () => {
    const members = [member, friend, await givenMember(app), await givenMember(app)];
    const lines = Array.from({ length: 400 }, (_, index) =>
      ordered(order({ memberNo: members[index % members.length]?.memberNo, paidFen: 100 + index })),
    );
    expect(new Set(statuses(await batch(lines)))).toEqual(new Set([201]));
    const [sums] = await app.rows<AnyBody>(
      `SELECT SUM(f.paid_fen) AS paid, SUM(f.order_count) AS orders FROM member_order_facts f
       JOIN member m ON m.id = f.member_id WHERE m.member_no IN (?)`,
      [members.map(({ memberNo }) => memberNo)],
    );
    expect(sums).toEqual({ paid: 100 * 400 + (399 * 400) / 2, orders: 400 });
  });
});

describe('as a whole', () => {
  test('an empty batch has an empty answer', async () => {
    expect(await send('')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    ['another content type', '{}', 'application/json', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['too many lines', '{}\n'.repeat(5_001), 'application/x-ndjson', 413, 'TOO_MANY_LINES'],
    [
      'too many bytes',
      ' '.repeat(8 * 1024 * 1024 + 1),
      'application/x-ndjson',
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s is refused', async (_, body, contentType, status, code) => {
    expect(await send(body, contentType)).toMatchObject({ status, body: { code } });
  });
});

test('a batch is no way to guess coupon codes', async () => {
  app.clock.advanceSeconds(61);
  const paidAt = app.clock.now().toISOString();
  const guess = () => {
    const couponCodes = [makeCouponCode((bytes) => randomBytes(bytes))];
    return ordered(order({ memberCode: member.code(), paidAt, couponCodes }));
  };
  const answers = await batch(Array.from({ length: 110 }, guess));
  expect(statuses(answers).sort()).toEqual([...Array(100).fill(404), ...Array(10).fill(429)]);
  expect(answers.find(({ status }) => status === 429)?.problem.code).toBe('CODE_TRIES_USED_UP');
  app.clock.advanceSeconds(61);
});
