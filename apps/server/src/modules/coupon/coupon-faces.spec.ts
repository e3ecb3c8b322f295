import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GivenCouponOrder,
  given,
  redeem,
  redeemForOrder,
  undo,
} from '../../../../../test/api/coupons.given.js';
import { startApp, type TestApp } from '../../../../../test/support/app.js';
import { testBrand } from '../../../../../test/support/brand.js';
import { openCaller } from '../../../../../test/support/callers.js';
import { type Customer, member } from '../../../../../test/support/customers.js';
import {
  bytesToId,
  type Ctx,
  Database,
  type Id,
  idToBytes,
  type MemberId,
  newId,
  systemCtx,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, MemberService } from '../member/index.js';
import { CouponIssuer } from './coupon-issuer.js';
import { CouponReturns } from './coupon-returns.js';
import { UnaskedGrants } from './unasked-grants.js';

const STACKED = { group: 'A', combinesWith: ['A'] };

function facesBrand() {
  const brand = testBrand();
  const validity = { afterDays: 0, days: 30 };
  return {
    ...brand,
    couponTemplates: [
      ...brand.couponTemplates,
      {
        code: 'PAST',
        name: '往期',
        kind: 'voucher',
        validity: { from: '2026-01-01', validUntil: '2026-03-09' },
      },
      { code: 'FIVE', name: '五张', kind: 'voucher', stock: 5, validity },
      {
        code: 'TEN_OFF',
        name: '减10',
        kind: 'amount_off',
        amountOffFen: 1000,
        validity,
        ...STACKED,
      },
      { code: 'HALF', name: '五折', kind: 'percent_off', payPercent: 50, validity, ...STACKED },
    ],
  };
}

type Holder = Customer & { memberNo: string; id: MemberId };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: facesBrand() });
});
afterAll(() => app.close());

const of = <T>(type: new (...parts: never[]) => T): T => app.app.get(type, { strict: false });
const ctxNow = (): Ctx => systemCtx('test', 'coupon-faces', app.clock.now());

async function newHolder(): Promise<Holder> {
  const customer = await member(app);
  const { id } = await of(MemberService).getByNo(of(Database), customer.memberNo);
  return { ...customer, id };
}

/** As the modules above do: inside a unit that holds the member's row. */
function inUnit<T>(memberId: MemberId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return of(UnitOfWork).run('test', async (tx) => {
    await of(MemberLock).lock(tx, memberId);
    return work(tx);
  });
}

async function stockOf(templateCode: string): Promise<number | undefined> {
  const rows = await app.rows<{ issued: number }>(
    'SELECT issued FROM coupon_stock WHERE template_code = ?',
    [templateCode],
  );
  return rows[0]?.issued;
}

describe('a grant', () => {
  const grantTo = (holder: Holder, id: string) =>
    inUnit(holder.id, (tx) =>
      of(CouponIssuer).issue(tx, ctxNow(), {
        memberId: holder.id,
        templateCode: 'MASK',
        source: { type: 'campaign', id },
      }),
    );

  test('that is repeated answers the coupon that was given, and takes no stock', async () => {
    const holder = await newHolder();
    const source = newId('cmp');
    const first = await grantTo(holder, source);
    const before = await stockOf('MASK');
    const again = await grantTo(holder, source);
    expect(again).toMatchObject({ id: first.id, code: first.code });
    expect(await stockOf('MASK')).toBe(before);
    expect((await grantTo(holder, newId('cmp'))).id).not.toBe(first.id);
  });

  test('that is raced by itself gives one coupon', async () => {
    const holder = await newHolder();
    const source = newId('cmp');
    const coupons = await Promise.all(Array.from({ length: 8 }, () => grantTo(holder, source)));
    expect(new Set(coupons.map(({ id }) => id)).size).toBe(1);
  });

  test('to many gives each one, and names those for whom none was left', async () => {
    const holders = await Promise.all(Array.from({ length: 7 }, newHolder));
    const memberIds = holders.map(({ id }) => id);
    const source = { type: 'campaign', id: newId('cmp') } as const;
    const give = (ids: MemberId[]) =>
      of(UnitOfWork).run('test', (tx) =>
        of(UnaskedGrants).issueMany(tx, ctxNow(), { memberIds: ids, templateCode: 'FIVE', source }),
      );
    const first = await give(memberIds.slice(0, 3));
    expect(first.issued.map(({ memberId }) => memberId)).toEqual(memberIds.slice(0, 3));
    const rest = await give(memberIds);
    expect(rest.issued.map(({ memberId }) => memberId)).toEqual(memberIds.slice(3, 5));
    expect(rest.left.map(({ memberId }) => memberId)).toEqual(memberIds.slice(5));
    expect(await stockOf('FIVE')).toBe(5);
  });
});

describe('what an end of its own makes too late', () => {
  test('is told from what found no stock', async () => {
    const holder = await newHolder();
    const owed = ['late', 'short'].map((id) => ({
      memberId: holder.id,
      source: { type: 'import' as const, id },
      ...(id === 'late' ? { until: new Date(0) } : {}),
    }));
    const { reason } = await inUnit(holder.id, (tx) =>
      of(UnaskedGrants).issueEach(tx, ctxNow(), 'FIVE', owed),
    );
    const reasons = await of(Database).rows(
      'SELECT source_id, reason FROM missed_grant WHERE member_id = ? ORDER BY source_id',
      [idToBytes(holder.id)],
    );
    expect(reason).toBe('SOLD_OUT');
    expect(reasons).toEqual([
      { source_id: 'late', reason: 'TEMPLATE_ENDED' },
      { source_id: 'short', reason: 'SOLD_OUT' },
    ]);
  });
});

describe('a template whose dates are over', () => {
  test('gives nothing to many, and refuses one by name', async () => {
    const holder = await newHolder();
    const source = { type: 'campaign', id: newId('cmp') } as const;
    const request = { memberId: holder.id, templateCode: 'PAST', source };
    const many = { memberIds: [holder.id], templateCode: 'PAST', source };
    const outcome = await inUnit(holder.id, (tx) =>
      of(UnaskedGrants).issueMany(tx, ctxNow(), many),
    );
    expect(outcome).toEqual({
      issued: [],
      reason: 'TEMPLATE_ENDED',
      left: [{ memberId: holder.id, source }],
    });
    const refused = inUnit(holder.id, (tx) => of(CouponIssuer).issue(tx, ctxNow(), request));
    await expect(refused).rejects.toMatchObject({ code: 'COUPON_EXPIRED' });
    expect(await stockOf('PAST')).toBe(0);
  });
});

describe('the coupons of an order', () => {
  let orders = 0;

  function request(holder: Holder, codes: string[], more: Partial<GivenCouponOrder> = {}) {
    orders += 1;
    return {
      memberId: holder.id,
      codes,
      orderId: newId('ord'),
      orderNo: `T-${orders}`,
      storeCode: 'S01',
      channel: 'pos',
      paidAt: app.clock.now(),
      lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 4000 }],
      ...more,
    };
  }

  const redeemIn = (order: GivenCouponOrder) =>
    inUnit(order.memberId, (tx) => redeemForOrder(app, tx, ctxNow(), order));

  const giveBack = (holder: Holder, orderId: Id<'ord'>) =>
    inUnit(holder.id, (tx) => of(CouponReturns).returnOfOrder(tx, ctxNow(), orderId));

  test('are redeemed one on what the other has left', async () => {
    const holder = await newHolder();
    const ten = await given(app, holder.memberNo, 'TEN_OFF');
    const half = await given(app, holder.memberNo, 'HALF');
    const outcome = await redeemIn(request(holder, [ten, half]));
    expect(outcome).toEqual({
      redeemed: [
        { code: half, reductionFen: 2000 },
        { code: ten, reductionFen: 1000 },
      ],
      conflicts: [],
    });
    const used = await holder.call('GET', '/me/coupons?state=redeemed');
    expect(used.body.items).toHaveLength(2);
  });

  test("that are used, unknown or another's come back as conflicts", async () => {
    const [holder, other] = [await newHolder(), await newHolder()];
    const used = await given(app, holder.memberNo, 'TEN_OFF');
    await redeem(openCaller(app.url), used, { orderAmountFen: 1000 });
    const foreign = await given(app, other.memberNo, 'TEN_OFF');
    const good = await given(app, holder.memberNo, 'TEN_OFF');
    const outcome = await redeemIn(request(holder, [used, foreign, '2222222222222222', good]));
    expect(outcome.redeemed).toEqual([{ code: good, reductionFen: 1000 }]);
    const conflicts = outcome.conflicts.map(({ couponCode, code }) => [couponCode, code]);
    expect(new Map(conflicts as [string, string][])).toEqual(
      new Map([
        [used, 'COUPON_ALREADY_REDEEMED'],
        [foreign, 'COUPON_NOT_THEIRS'],
        ['2222222222222222', 'COUPON_UNKNOWN'],
      ]),
    );
  });

  test('come back with the refund, with grace days when they ended meanwhile', async () => {
    const holder = await newHolder();
    const code = await given(app, holder.memberNo, 'TEN_OFF');
    const order = request(holder, [code]);
    await redeemIn(order);
    const start = app.clock.now();
    app.clock.moveTo('2026-04-08T16:00:00Z');
    expect(await giveBack(holder, order.orderId)).toEqual([code]);
    expect(await giveBack(holder, order.orderId)).toEqual([]);
    const wallet = await holder.call('GET', '/me/coupons?state=issued');
    expect(wallet.body.items).toContainEqual(
      expect.objectContaining({ code, validUntil: '2026-04-16' }),
    );
    app.clock.moveTo(start);
  });

  test('are undone with their order, not by themselves', async () => {
    const holder = await newHolder();
    const code = await given(app, holder.memberNo, 'TEN_OFF');
    const order = request(holder, [code]);
    await redeemIn(order);
    const [row] = await app.rows<{ id: Buffer }>(
      'SELECT r.id FROM redemption r JOIN coupon c ON c.id = r.coupon_id WHERE c.code = ?',
      [code],
    );
    if (!row) throw new Error('no redemption');
    const refused = await undo(openCaller(app.url), bytesToId('rdm', row.id));
    expect(refused).toMatchObject({ status: 404, body: { code: 'REDEMPTION_UNKNOWN' } });
  });
});
