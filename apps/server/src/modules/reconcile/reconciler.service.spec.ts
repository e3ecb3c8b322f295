/** A brand that has lived a little: every sum that is kept is changed once, and must be told. */
import { startApp, type TestApp } from '../../../../../test/support/app.js';
import { testBrand } from '../../../../../test/support/brand.js';
import { openCaller } from '../../../../../test/support/callers.js';
import { member } from '../../../../../test/support/customers.js';
import { earning, onLedger } from '../../../../../test/support/points.js';
import { bytesToId, idToBytes, type MemberId } from '../../platform/index.js';
import { Reconciler } from './index.js';

let app: TestApp;
let memberId: MemberId;

beforeAll(async () => {
  const growth = { perYuan: 1, activities: { register: 20 } };
  const brand = testBrand();
  const points = { ...brand.points, transfers: { minPoints: 1, maxPerDay: 1000 } };
  app = await startApp({ brand: { ...brand, points, growth } });
  const customer = await member(app);
  const [row] = await app.rows<{ id: Buffer }>('SELECT id FROM member WHERE member_no = ?', [
    customer.memberNo,
  ]);
  memberId = bytesToId('mbr', row?.id ?? Buffer.alloc(16));
  await order('A', 150_000, customer.memberNo);
  await order('B', 20_000, customer.memberNo);
  const refund = { refundNo: 'R', refundedFen: 20_000, refundedAt: app.clock.now().toISOString() };
  await openCaller(app.url)('POST', '/orders/pos/B/refunds', { body: refund });
  const gift = { ...earning(app, 'gift', 1000), source: { type: 'activity', id: 'gift' } } as const;
  await onLedger(app, memberId, [], (ledger) => ledger.earn(gift));
  const key = { 'idempotency-key': 'exchange-1' };
  const { status } = await customer.call('POST', '/rewards/R_P88/exchanges', {
    body: { quantity: 2 },
    headers: key,
  });
  expect(status).toBe(201);
  const adjusted = await openCaller(app.url)('POST', '/points/adjustments', {
    body: { memberNo: customer.memberNo, points: 50, reason: '补记' },
    headers: { 'idempotency-key': 'adjustment-1' },
  });
  expect(adjusted.status).toBe(201);
  const sent = await customer.call('POST', '/me/points/transfers', {
    body: { points: 40 },
    headers: { 'idempotency-key': 'transfer-1' },
  });
  expect(sent.status).toBe(201);
  const claimed = await customer.call('POST', '/coupon-centre/OFF20/claims', {
    body: {},
    headers: { 'idempotency-key': 'claim-1' },
  });
  expect(claimed.status).toBe(201);
}, 60_000);
afterAll(() => app.close());

/** The growth value of the order that was not refunded. */
const CHANGED = 'M tier_change 2 (metric, changed_at, period_from, valid_until, reason, actor)';
const EARNED = 'growth_entry WHERE value = 1500';

async function order(orderNo: string, paidFen: number, memberNo: string): Promise<void> {
  const paidAt = app.clock.now().toISOString();
  const lines = [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen }];
  const body = { channel: 'pos', orderNo, storeCode: 'S01', memberNo, paidAt, paidFen, lines };
  const { status } = await openCaller(app.url)('POST', '/orders', { body });
  expect(status).toBe(201);
}

async function told(): Promise<string[]> {
  const reports = await app.app.get(Reconciler, { strict: false }).reconcile();
  return reports.flatMap(({ differences }) =>
    differences.map(({ row, fields }) => `${row.replace(memberId, 'M')} (${fields})`),
  );
}

it('finds nothing wrong with a brand that has lived a little', async () => {
  const reports = await app.app.get(Reconciler, { strict: false }).reconcile();
  expect(reports.flatMap(({ differences }) => differences)).toEqual([]);
  const looked = Object.fromEntries(reports.map(({ book, looked: many }) => [book, many]));
  expect(looked).toMatchObject({
    'points ledgers': 1,
    tiers: 1,
    'coupon stock': 4,
    'reward stock': 1,
  });
});

it.each([
  ['member_order_facts', 'order_count = order_count + 1', 'M member_order_facts (order_count)'],
  ['member_order_facts', 'paid_fen = paid_fen - 1', 'M member_order_facts (paid_fen)'],
  [
    'member_order_facts',
    'first_order_at = first_order_at - INTERVAL 1 SECOND',
    'M member_order_facts (first_order_at)',
  ],
  [
    'member_order_facts',
    'last_order_at = last_order_at + INTERVAL 1 SECOND',
    'M member_order_facts (last_order_at)',
  ],
  ['exchange_count', 'exchanged = exchanged - 1', 'M exchange_count R_P88 (exchanged)'],
  ['member_tier', "tier_code = 'GOLD'", 'M member_tier (tier_code)'],
  ['member_tier', "valid_until = '2031-01-01'", 'M member_tier (valid_until)'],
  ['member_tier', "period_from = '2020-01-01'", 'M member_tier (period_from)'],
  ["tier_change WHERE seq = 2 AND '1'", "from_code = 'GOLD'", 'M tier_change 2 (from_code)'],
  ['coupon_stock', 'issued = issued + 1', 'coupon_stock P88 (issued)'],
  ['reward_stock', 'exchanged = exchanged - 1', 'reward_stock R_P88 (exchanged)'],
  ['order_head', 'points_earned = points_earned + 1', 'order_head ord_… (points_earned)'],
  ['order_head', 'points_used = points_used + 1', 'order_head ord_… (points_used)'],
  ['refund', 'points_reversed = points_reversed - 1', 'refund rfd_… (points_reversed)'],
  ['refund', 'points_returned = points_returned + 1', 'refund rfd_… (points_returned)'],
  ['exchange', 'points_spent = points_spent + 1', 'exchange exc_… (points_spent)'],
  ['coupon_claim', 'claims = claims + 1', 'M coupon_claim OFF20 (claims)'],
  ['coupon_claim', "claim_day = '2026-01-01'", 'M coupon_claim OFF20 (claim_day)'],
  ['coupon_claim', 'day_claims = 0', 'M coupon_claim OFF20 (day_claims)'],
  [EARNED, 'value = value + 1', 'M growth_entry grw_… (value)'],
  [EARNED, "day = '2026-01-01'", 'M growth_entry grw_… (day)'],
  [EARNED, 'occurred_at = occurred_at - INTERVAL 1 DAY', 'M growth_entry grw_… (occurred_at)'],
  [EARNED, 'recorded_at = recorded_at + INTERVAL 1 SECOND', 'M growth_entry grw_… (recorded_at)'],
  [EARNED, "reason = 'GIFT'", 'M growth_entry grw_… (reason)'],
  [EARNED, "source_id = 'x'", 'M growth_entry grw_… (source_type, source_id)'],
  [EARNED, 'order_id = NULL', 'M growth_entry grw_… (order_id)'],
  [EARNED, "actor = 'staff:X'", 'M growth_entry grw_… (actor)'],
  [
    "growth_entry WHERE source_type = 'refund'",
    'value = value - 1',
    'M growth_entry grw_… (value)',
  ],
  ["growth_entry WHERE source_type = 'activity'", 'value = 21', 'M growth_entry grw_… (value)'],
  [EARNED, 'digest = NULL', 'M growth_entry grw_… (digest)'],
  ['member_tier', "evaluate_on = '2030-01-01'", 'M member_tier (evaluate_on)'],
  ['tier_change WHERE seq = 2', 'metric = metric + 1', CHANGED],
  ['tier_change WHERE seq = 2', 'changed_at = changed_at + INTERVAL 1 SECOND', CHANGED],
  ['tier_change WHERE seq = 2', "actor = 'staff:X'", CHANGED],
  ['tier_change WHERE seq = 2', "cause = 'manual'", 'M tier_change 2 (cause)'],
  ['tier_change WHERE seq = 2', "reason = 'x'", 'M tier_change 2 (reason)'],
  ['tier_change WHERE seq = 2', "to_code = 'GOLD'", 'M tier_change 2 (to_code)'],
  ['tier_change WHERE seq = 2', 'digest = NULL', 'M tier_change 2 (digest)'],
  ["order_head WHERE order_no = 'A'", 'paid_fen = paid_fen + 1', 'order_head ord_… (paid_fen)'],
  [
    "order_head WHERE order_no = 'A'",
    'paid_at = paid_at + INTERVAL 1 HOUR',
    'order_head ord_… (paid_at)',
  ],
  ['order_line WHERE refunded_fen > 0', 'refunded_fen = 1', 'order_line ord_… 1 (refunded_fen)'],
  ['refund_line', 'refunded_fen = 1', 'refund rfd_… (refunded_fen)'],
  ['refund', 'refunded_at = refunded_at + INTERVAL 1 HOUR', 'refund rfd_… (refunded_at)'],
  ['exchange', 'exchanged_at = exchanged_at + INTERVAL 1 HOUR', 'exchange exc_… (exchanged_at)'],
  ['point_adjustment', 'points = points + 1', 'point_adjustment adj_… (points)'],
  [
    'point_adjustment',
    'decided_at = decided_at + INTERVAL 1 HOUR',
    'point_adjustment adj_… (decided_at)',
  ],
  ['point_transfer', 'points = points + 1', 'point_transfer ptr_… (points)'],
  ['point_transfer', "parts = '[]'", 'point_transfer ptr_… (parts)'],
  ['point_transfer', "state = 'returned'", 'point_transfer ptr_… (state, points)'],
  ['point_transfer_day', 'points = points + 1', 'M point_transfer_day 2026-03-10 (points)'],
])('tells a changed %s: %s', async (table, change, expected) => {
  const [name = ''] = table.split(' ');
  const before = await app.rows<Record<string, unknown>>(`SELECT * FROM ${name}`);
  await app.rows(`UPDATE ${name} SET ${change}${table.slice(name.length)}`);
  const found = (await told()).map((line) => line.replace(/(ord|rfd|exc|grw|adj|ptr)_\w+/, '$1_…'));
  expect(found).toContain(expected);
  await putBack(name, before);
  expect(await told()).toEqual([]);
});

it('tells points of an order that is not there', async () => {
  const number = "UPDATE order_head SET member_id = NULL WHERE order_no = 'A'";
  const [before] = await app.rows<{ member_id: Buffer }>(
    "SELECT member_id FROM order_head WHERE order_no = 'A'",
  );
  await app.rows(number);
  expect(await told()).toContainEqual(
    expect.stringMatching(/^point_entry of order ord_\w+ \(source_id\)$/),
  );
  await app.rows("UPDATE order_head SET member_id = ? WHERE order_no = 'A'", [before?.member_id]);
});

it('tells an order whose refund is gone from the growth ledger, and a lost count of claims', async () => {
  for (const [table, where, expected] of [
    ['growth_entry', "source_type = 'refund'", 'M growth of order ord_… (value)'],
    ['coupon_claim', 'TRUE', 'M coupon_claim OFF20 (row)'],
  ] as const) {
    const before = await app.rows<Record<string, unknown>>(`SELECT * FROM ${table}`);
    await app.rows(`DELETE FROM ${table} WHERE ${where}`);
    expect((await told()).map((line) => line.replace(/ord_\w+/, 'ord_…'))).toEqual([expected]);
    await putBack(table, before);
  }
});

it('tells sums that are missing', async () => {
  const before = await app.rows<Record<string, unknown>>('SELECT * FROM member_order_facts');
  await app.rows('DELETE FROM member_order_facts WHERE member_id = ?', [idToBytes(memberId)]);
  expect(await told()).toEqual(['M member_order_facts (row)']);
  await putBack('member_order_facts', before);
});

async function putBack(table: string, rows: Record<string, unknown>[]): Promise<void> {
  await app.rows(`DELETE FROM ${table}`);
  const columns = Object.keys(rows[0] ?? {});
  const marks = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
  const values = rows.flatMap((row) => columns.map((column) => asText(row[column])));
  await app.rows(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${marks}`, values);
}

/** JSON columns are read as values. */
function asText(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !(value instanceof Date);
  return isJson && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
}
