import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import { change, GOLD, JOINED, noon, SILVER } from './tier.given.js';
import { bookOn } from './tier-book.given.js';
import type { TierBook } from './tier-book.js';

const GOLD_UP = change('GOLD', 'upgrade', '2025-03-10', '2026-03-10');
const SILVER_UP = change('SILVER', 'upgrade', '2025-03-10', '2026-03-10');

const shown = (book: TierBook) => ({
  tier: book.current.code,
  until: book.holding.validUntil,
  look: book.evaluateOn,
  rows: book.newChanges.map(({ cause, toCode }) => `${cause} ${toCode}`),
});

/** As the job and a posting do: judge until no end is open. */
function judgeEnds(book: TierBook, metric: number): void {
  while (book.endQuestion && book.judgeEnd(metric));
}

describe('an upgrade', () => {
  test('is at once, may skip tiers, and holds from its day', () => {
    const book = bookOn('2026-03-10', [JOINED]);
    book.upgrade(500_000);
    expect(shown(book)).toEqual({
      tier: 'GOLD',
      until: '2027-03-10',
      look: '2027-03-11',
      rows: ['upgrade GOLD'],
    });
    expect(book.newChanges[0]).toMatchObject({ seq: 2, fromCode: 'BASIC', metric: 500_000 });
  });

  test('reaching the same tier again prolongs nothing: only a renewal does', () => {
    const book = bookOn('2025-12-01', [JOINED, GOLD_UP]);
    expect(book.upgrade(900_000)).toBeNull();
    expect(book.holding.validUntil).toBe('2026-03-10');
  });

  test('and what was already above is not lowered by a metric that has sunk', () => {
    const book = bookOn('2025-12-01', [JOINED, GOLD_UP]);
    expect(book.upgrade(0)).toBeNull();
  });
});

describe('the end of a tier', () => {
  test('has no question while the tier is good, and none for the lowest', () => {
    expect(bookOn('2026-03-10', [JOINED, GOLD_UP]).endQuestion).toBeNull();
    expect(bookOn('2030-01-01', [JOINED]).endQuestion).toBeNull();
  });

  test('asks from the day after the tier was given through today', () => {
    const book = bookOn('2026-03-20', [JOINED, GOLD_UP]);
    expect(book.endQuestion).toEqual({ from: '2025-03-11', until: '2026-03-20' });
    expect(book.isBeyondGrace).toBe(false);
  });

  test('in the grace renews at once from the old end', () => {
    const book = bookOn('2026-03-20', [JOINED, GOLD_UP]);
    judgeEnds(book, 400_000);
    expect(shown(book)).toEqual({
      tier: 'GOLD',
      until: '2027-03-10',
      look: '2027-03-11',
      rows: ['renew GOLD'],
    });
    expect(book.holding.periodFrom).toBe('2026-03-11');
  });

  test('in the grace waits for tomorrow, and writes no row', () => {
    const book = bookOn('2026-03-20', [JOINED, GOLD_UP]);
    judgeEnds(book, 0);
    expect(shown(book)).toEqual({
      tier: 'GOLD',
      until: '2026-03-10',
      look: '2026-03-21',
      rows: [],
    });
    expect(book.isChanged).toBe(true);
  });

  test('goes down by one rank for a period from that day', () => {
    const book = bookOn('2026-04-10', [JOINED, GOLD_UP]);
    judgeEnds(book, 0);
    expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2027-04-10' });
    expect(book.holding.periodFrom).toBe('2026-04-11');
  });

  test('goes to the highest tier that it keeps when the brand does not step', () => {
    const book = bookOn('2026-04-10', [JOINED, GOLD_UP], { stepDown: false });
    judgeEnds(book, 79_999);
    expect(shown(book)).toMatchObject({ tier: 'BASIC', until: null, look: null });
  });

  test('seen late is what it would have been in time, over several periods', () => {
    const book = bookOn('2028-06-01', [JOINED, GOLD_UP]);
    expect(book.isBeyondGrace).toBe(true);
    expect(book.endQuestion).toEqual({ from: '2025-03-11', until: '2026-04-09' });
    book.judgeEnd(0);
    expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2027-04-10' });
    expect(book.endQuestion).toEqual({ from: '2026-04-11', until: '2027-05-10' });
    book.judgeEnd(80_000);
    expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2028-04-10' });
    book.judgeEnd(0);
    expect(shown(book)).toMatchObject({
      tier: 'BASIC',
      rows: ['downgrade SILVER', 'renew SILVER', 'downgrade BASIC'],
    });
    expect(book.endQuestion).toBeNull();
  });

  test('with a lifetime window is a renewal each time', () => {
    const book = bookOn('2028-06-01', [JOINED, GOLD_UP], { window: 'lifetime' });
    judgeEnds(book, 0);
    expect(shown(book)).toMatchObject({ tier: 'GOLD', until: '2029-03-10' });
  });
});

describe('a refund', () => {
  const then = (metric: number) => ({ now: 0, at: () => metric, isLessenedAt: () => true });

  test('takes the last upgrade back', () => {
    const book = bookOn('2025-04-01', [JOINED, GOLD_UP]);
    book.takeBack(then(0));
    expect(shown(book)).toMatchObject({ tier: 'BASIC', rows: ['refund BASIC'] });
  });

  test('takes nothing back where the brand says so', () => {
    const book = bookOn('2025-04-01', [JOINED, GOLD_UP], { revokeOnRefund: false });
    expect(book.takeBack(then(0))).toBeNull();
  });

  test('takes nothing back that was renewed or given by hand', () => {
    const renewed = change('GOLD', 'renew', '2026-03-11', '2027-03-10');
    expect(bookOn('2026-04-01', [JOINED, GOLD_UP, renewed]).takeBack(then(0))).toBeNull();
    const byHand = change('GOLD', 'manual', '2025-03-10', '2026-03-10');
    expect(bookOn('2025-04-01', [JOINED, byHand]).takeBack(then(0))).toBeNull();
  });

  test('takes the tier below back too, once its own orders are refunded', () => {
    const silver = change('SILVER', 'upgrade', '2025-01-10', '2026-01-10');
    const book = bookOn('2025-04-01', [JOINED, silver, GOLD_UP]);
    const isLater = (at: Date) => at >= noon('2025-02-01');
    book.takeBack({ now: 0, at: (at) => (isLater(at) ? 0 : 100_000), isLessenedAt: isLater });
    expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2026-01-10' });
    book.takeBack(then(0));
    expect(shown(book)).toMatchObject({ tier: 'BASIC' });
  });
});

test('a refund that leaves a lower tier lets the next take that back', () => {
  const book = bookOn('2025-04-01', [JOINED, GOLD_UP]);
  book.takeBack({ now: 100_000, at: () => 100_000, isLessenedAt: () => true });
  expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2026-03-10' });
  book.takeBack({ now: 0, at: () => 0, isLessenedAt: () => true });
  expect(shown(book)).toMatchObject({ tier: 'BASIC', rows: ['refund SILVER', 'refund BASIC'] });
});

describe('a tier by hand', () => {
  const byHand = (cause: 'manual', until: string) => change('GOLD', cause, '2025-06-01', until);

  test('holds until its day, with who and why in the history', () => {
    const book = bookOn('2025-06-01', [JOINED]);
    book.assign(GOLD, day('2025-12-31'), 1234, '老顾客');
    expect(shown(book)).toMatchObject({ tier: 'GOLD', until: '2025-12-31', rows: ['manual GOLD'] });
    expect(book.newChanges[0]).toMatchObject({ metric: 1234, reason: '老顾客' });
  });

  test('is never lowered before that date, whatever the metric', () => {
    const book = bookOn('2025-12-31', [JOINED, byHand('manual', '2025-12-31')]);
    judgeEnds(book, 0);
    expect(book.upgrade(0)).toBeNull();
    expect(book.takeBack({ now: 0, at: () => 0, isLessenedAt: () => true })).toBeNull();
    expect(book.newChanges).toEqual([]);
  });

  test('lets the metric go on underneath: a higher tier is reached all the same', () => {
    const book = bookOn('2025-06-01', [JOINED]);
    book.assign(SILVER, day('2025-12-31'), 0, '活动');
    book.upgrade(500_000);
    expect(shown(book)).toMatchObject({ tier: 'GOLD', until: '2026-06-01' });
  });

  test('is evaluated when it ends: kept, or through the grace and down', () => {
    const kept = bookOn('2026-01-01', [JOINED, byHand('manual', '2025-12-31')]);
    judgeEnds(kept, 400_000);
    expect(shown(kept)).toMatchObject({ tier: 'GOLD', until: '2026-12-31', rows: ['renew GOLD'] });
    const lost = bookOn('2026-01-31', [JOINED, byHand('manual', '2025-12-31')]);
    judgeEnds(lost, 0);
    expect(shown(lost)).toMatchObject({ tier: 'SILVER', rows: ['downgrade SILVER'] });
  });

  test('goes down not below the tier underneath, which has its own end again', () => {
    const own = change('SILVER', 'upgrade', '2025-05-01', '2026-05-01');
    const book = bookOn('2026-01-31', [JOINED, own, byHand('manual', '2025-12-31')]);
    judgeEnds(book, 0);
    expect(shown(book)).toMatchObject({ tier: 'SILVER', until: '2026-05-01' });
    expect(book.holding.periodFrom).toBe('2025-05-02');
  });

  test('gives way at once to the same or a higher tier underneath', () => {
    const own = change('GOLD', 'upgrade', '2025-05-01', '2026-05-01');
    const book = bookOn('2026-01-01', [JOINED, own, byHand('manual', '2025-12-31')]);
    judgeEnds(book, 0);
    expect(shown(book)).toMatchObject({ tier: 'GOLD', until: '2026-05-01', rows: ['renew GOLD'] });
  });

  test('to the lowest has no end', () => {
    const book = bookOn('2025-06-01', [JOINED, SILVER_UP]);
    const [basic] = [book.tierAt(noon('2025-01-02'))];
    book.assign(basic, day('2025-12-31'), 0, '违规');
    expect(shown(book)).toMatchObject({ tier: 'BASIC', until: null, look: null });
  });
});
