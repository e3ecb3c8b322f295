import fc from 'fast-check';
import { DAY_MS, localDay } from './calendar.js';
import { memberCodeAt } from './member-code.js';
import { sign } from './open-door.js';
import { numbering, type Order, type Refund, shop } from './orders.js';
import { payWithPoints } from './paying-with-points.js';
import { inventPeople, type Period } from './people.js';
import { Random } from './random.js';

const untilMs = Date.parse('2026-11-24T12:00:00Z');
const period: Period = { fromMs: untilMs - 548 * DAY_MS, untilMs };
const stores = ['S01', 'S02', 'S03'];

function liveABrand(seed: number, members: number) {
  const random = new Random(seed);
  const people = inventPeople(random, members, stores, period);
  const numbers = numbering();
  const baskets = people.map((person) => shop(random, person, stores, period, numbers));
  return { people, baskets, lines: baskets.flat() };
}

const isOrder = (line: Order | Refund): line is Order => line.type === 'order';

test('signs as the open door demands', () => {
  const signature = sign('3q2-7w0vF8kz1YpLr6uTb9XcQnEoHs4M', {
    target: '/api/open/v1/orders',
    timestamp: 1_772_950_800,
    nonce: 'n0nce-0123456789abcdef',
    body: '{"channel":"pos","orderNo":"S01-20260308-0001"}',
  });
  expect(signature).toBe('8fdb546d43ffbc362d409cdc159f544c60d01a5ea22ea9f07d6f6a772220c742');
});

test('the same seed gives the same brand', () => {
  expect(liveABrand(7, 50)).toEqual(liveABrand(7, 50));
  expect(liveABrand(7, 50)).not.toEqual(liveABrand(8, 50));
});

test('three thousand members buy at least thirty thousand times', () => {
  const { people, lines } = liveABrand(20_261_124, 3050);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(3050);
  expect(people.every(({ phone }) => /^1\d{10}$/.test(phone))).toBe(true);
  const orders = lines.filter(isOrder);
  expect(orders.length).toBeGreaterThan(30_000);
  expect(new Set(orders.map(({ orderNo }) => orderNo)).size).toBe(orders.length);
});

test('every life is possible', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { people, baskets } = liveABrand(seed, 8);
      for (const [index, basket] of baskets.entries()) {
        const joinedAtMs = people[index]?.joinedAtMs ?? 0;
        const paid = new Map<string, number>();
        for (const line of basket) {
          const atMs = Date.parse(isOrder(line) ? line.paidAt : line.refundedAt);
          expect(atMs).toBeGreaterThanOrEqual(joinedAtMs);
          expect(atMs).toBeLessThanOrEqual(untilMs);
          if (isOrder(line)) {
            paid.set(line.orderNo, line.paidFen);
            expect(line.lines.reduce((sum, { paidFen }) => sum + paidFen, 0)).toBe(line.paidFen);
          } else {
            expect(line.refundedFen).toBeLessThanOrEqual(paid.get(line.orderNo) ?? 0);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('shops sell in opening hours, and most at the week-end', () => {
  const { lines } = liveABrand(3, 400);
  const orders = lines.filter(isOrder).map(({ paidAt }) => Date.parse(paidAt));
  const hours = orders.map((atMs) => (new Date(atMs).getUTCHours() + 8) % 24);
  expect(hours.filter((hour) => hour < 10 || hour > 22)).toEqual([]);
  const onDays = (...days: number[]) =>
    orders.filter((atMs) => days.includes(localDay(atMs).weekday)).length / days.length;
  expect(onDays(0, 6)).toBeGreaterThan(1.3 * onDays(1, 2, 3));
});

test('shows the code of RFC 6238 at the till', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA';
  expect(memberCodeAt('0123456789', secret, 59_000)).toBe('880123456789119246');
});

test('pays only with points that are surely there, and for at most half', () => {
  const { people, baskets } = liveABrand(11, 120);
  const histories = baskets.map((basket) => payWithPoints(new Random(1), basket, () => 'code'));
  const paid = histories.flat().filter((line) => 'pointsUsed' in line);
  expect(people.length).toBe(120);
  expect(paid.length).toBeGreaterThan(20);
  for (const order of paid) {
    const sumFen = order.lines.reduce((sum, line) => sum + line.paidFen, 0);
    expect(sumFen).toBe(order.paidFen);
    expect(order.pointsUsed % 100).toBe(0);
    expect(order.pointsUsed).toBeLessThanOrEqual(order.paidFen);
  }
});
