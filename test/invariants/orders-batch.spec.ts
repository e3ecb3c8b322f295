/** A batch is only a faster way: its lines end in the same books as the same reports one by one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GivenMember, givenMember, line, order, refund } from '../api/orders.given.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { dice } from '../support/dice.js';

/** Seeds whose histories hold a refused report, so that the batch goes one by one, and others. */
const HISTORIES: [seed: number, refused: boolean][] = [
  [3, true],
  [8, true],
  [5, false],
  [13, false],
];
const REPORTS = 40;
const FIRST_DAY = Date.UTC(2025, 5, 1);
const DAY_MS = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A member's history: orders day by day, and refunds of orders that came before, or not at all. */
function historyOf({ memberNo }: GivenMember, seed: number): AnyBody[] {
  const roll = dice(seed);
  const orders: AnyBody[] = [];
  return Array.from({ length: REPORTS }, (_, index) => {
    const known = orders[roll(orders.length + 1)];
    if (known && roll(3) === 0) return returned(known, roll);
    const paid = [roll(40_000), roll(40_000)];
    const paidAt = new Date(FIRST_DAY + index * 6 * DAY_MS).toISOString();
    const body = order({
      memberNo,
      paidAt,
      paidFen: paid.reduce((sum, fen) => sum + fen, 0),
      lines: paid.map((fen, at) => line(at + 1, fen)),
    });
    orders.push(body);
    return { type: 'order', ...body };
  });
}

function returned({ orderNo, lines, paidFen }: AnyBody, roll: (below: number) => number): AnyBody {
  const head = { type: 'refund', channel: 'pos', orderNo };
  if (roll(2) === 0) return { ...head, ...refund(1 + roll(paidFen + 100)) };
  const [{ lineNo, paidFen: linePaidFen }] = lines;
  const refundedFen = 1 + roll(linePaidFen + 100);
  return { ...head, ...refund(refundedFen, { lines: [{ lineNo, refundedFen }] }) };
}

async function oneByOne(history: AnyBody[]): Promise<AnyBody[]> {
  const till = openCaller(app.url);
  const answers: AnyBody[] = [];
  for (const { type, ...body } of history) {
    const { channel, orderNo, ...rest } = body;
    const isOrder = type === 'order';
    const path = isOrder ? '/orders' : `/orders/${channel}/${orderNo}/refunds`;
    const answer = await till('POST', path, { body: isOrder ? body : rest });
    answers.push({ status: answer.status, ...answer.body });
  }
  return answers;
}

async function asBatch(history: AnyBody[]): Promise<AnyBody[]> {
  const answer = await openCaller(app.url)('POST', '/orders/batch', {
    body: history.map((one) => JSON.stringify(one)).join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const lines: AnyBody[] = answer.body
    .trimEnd()
    .split('\n')
    .map((text: string) => JSON.parse(text));
  return lines.map(({ status, result, problem }) => ({ status, ...result, ...problem }));
}

/** What two members' answers have in common when the same happened to both. */
function withoutNames(answers: AnyBody[]): AnyBody[] {
  return answers.map(({ orderId, refundId, memberNo, requestId, ...rest }) => rest);
}

const entriesOf = ({ memberNo }: GivenMember) =>
  app.rows(
    `SELECT e.seq, e.kind, e.points, e.balance_after, e.reason, e.occurred_at
     FROM point_entry e JOIN member m ON m.id = e.member_id WHERE m.member_no = ? ORDER BY e.seq`,
    [memberNo],
  );

const tiersOf = ({ memberNo }: GivenMember) =>
  app.rows(
    `SELECT t.from_code, t.to_code, t.cause, t.metric FROM tier_change t
     JOIN member m ON m.id = t.member_id WHERE m.member_no = ? ORDER BY t.seq`,
    [memberNo],
  );

test.each(HISTORIES)(
  'the same history alone and as a batch (seed %i, refused %s)',
  async (seed, refused) => {
    const [one, other] = [await givenMember(app), await givenMember(app)];
    const singles = await oneByOne(historyOf(one, seed));
    const batched = await asBatch(historyOf(other, seed));
    expect(singles.some(({ status }) => status >= 400)).toBe(refused);
    expect(withoutNames(batched)).toEqual(withoutNames(singles));
    expect(await entriesOf(other)).toEqual(await entriesOf(one));
    expect(await tiersOf(other)).toEqual(await tiersOf(one));
  },
);
