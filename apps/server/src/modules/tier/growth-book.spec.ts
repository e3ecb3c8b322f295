import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import { GrowthBook, type GrowthEntry, type GrowthTerms } from './growth-book.js';
import { noon } from './tier.given.js';

const NOW = noon('2026-03-10');
const TERMS: GrowthTerms = { perYuan: 2, activities: { register: 50, completeProfile: 20 } };

function book(loaded: GrowthEntry[] = [], now = NOW): GrowthBook {
  return new GrowthBook(loaded, TERMS, 'Asia/Shanghai', now);
}

function order(paidFen: number, refundedFen = 0, paidAt = NOW, recordedAt = NOW) {
  return { id: 'ord_1', paidAt, recordedAt, paidFen, refundedFen };
}

const lines = (of: GrowthBook) => of.newEntries.map(({ reason, value }) => [reason, value]);
const all = { from: null, until: day('2026-12-31') };

describe('growth value', () => {
  test.each<[number, number | undefined, string]>([
    [10_000, 200, 'two for a yuan'],
    [149, 2, 'floored'],
    [49, undefined, 'nothing when it comes to less than one'],
  ])('of %i fen is %s: %s', (paidFen, value, _) => {
    const growth = book();
    growth.put(order(paidFen));
    expect(growth.newEntries[0]?.value).toBe(value);
  });

  test('counts an order once, on the day it was paid', () => {
    const growth = book();
    growth.put(order(10_000, 0, noon('2026-02-01')));
    growth.put(order(10_000, 0, noon('2026-02-01')));
    expect(growth.newEntries).toHaveLength(1);
    expect(growth.newEntries[0]).toMatchObject({ day: '2026-02-01', reason: 'ORDER' });
  });

  test('is taken back with refunds, told cumulatively, all with the last fen', () => {
    const growth = book();
    growth.put(order(333));
    growth.put(order(333, 100));
    growth.put(order(333, 200));
    growth.put(order(333, 333));
    expect(lines(growth)).toEqual([
      ['ORDER', 6],
      ['REFUND', -1],
      ['REFUND', -2],
      ['REFUND', -3],
    ]);
    expect(growth.metric(all)).toBe(0);
  });

  test('of a refund counts on its order’s day, so it leaves the window with its order', () => {
    const growth = book();
    const paidAt = noon('2025-06-01');
    growth.put(order(10_000, 0, paidAt));
    growth.put(order(10_000, 5_000, paidAt));
    expect(growth.newEntries.map((one) => one.day)).toEqual(['2025-06-01', '2025-06-01']);
    expect(growth.metric({ from: day('2025-06-02'), until: all.until })).toBe(0);
    expect(growth.metric({ from: day('2025-06-01'), until: day('2025-06-01') })).toBe(100);
  });

  test('as it was at an instant knows no later order, but every refund', () => {
    const early = book();
    early.put(order(10_000));
    const later = book(early.newEntries, noon('2026-04-01'));
    const other = { ...order(20_000, 0, NOW, noon('2026-04-01')), id: 'ord_2' };
    later.put(other);
    later.put(order(10_000, 10_000));
    expect(later.metric({ ...all, recordedBy: NOW })).toBe(0);
    expect(later.metric(all)).toBe(400);
  });

  test('as it was at an instant is not lessened by a refund of what came later', () => {
    const early = book();
    early.put(order(10_000));
    const then = { ...all, recordedBy: NOW };
    const later = book(early.newEntries, noon('2026-04-01'));
    const other = { ...order(20_000, 0, NOW, noon('2026-04-01')), id: 'ord_2' };
    later.put(other);
    later.put({ ...other, refundedFen: 20_000 });
    expect(later.metric(then)).toBe(200);
    expect([later.isLessened(then), later.isLessened(all)]).toEqual([false, true]);
    later.put(order(10_000, 1));
    expect(later.isLessened(then)).toBe(false);
    later.put(order(10_000, 100));
    expect([later.metric(then), later.isLessened(then)]).toEqual([198, true]);
  });

  test('of an order from before the ledger is none, and nothing is taken for it', () => {
    const growth = book([], noon('2026-05-01'));
    growth.put(order(10_000, 10_000));
    expect(growth.newEntries).toEqual([]);
  });

  test('of activities is counted once each', () => {
    const growth = book();
    growth.do('completeProfile', NOW);
    growth.do('completeProfile', NOW);
    growth.do('unheardOf', NOW);
    expect(lines(growth)).toEqual([['ACTIVITY_COMPLETE_PROFILE', 20]]);
  });
});
