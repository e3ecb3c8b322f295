import { Ledger } from './ledger.rules.js';
import type { Source } from './ledger.types.js';

const NOW = new Date('2026-03-01T00:00:00+08:00');
const GIFT: Source = { type: 'tier', id: 'up-2' };
const OWN: Source = { type: 'order', id: 'ord_1' };
const SPENT: Source = { type: 'exchange', id: 'exc_1' };
const BACK: Source = { type: 'tier', id: 'up-2-back' };

/** 300 points of a gift, which end first, and 500 of the member's own. */
function givenGift(): Ledger {
  const terms = { timeZone: 'Asia/Shanghai', returnGraceDays: 30 };
  const ledger = new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], terms, NOW);
  ledger.recall([GIFT, OWN, SPENT, BACK], [], []);
  const at = { occurredAt: NOW, availableAt: NOW };
  const expiresAt = new Date('2027-01-01T00:00:00+08:00');
  ledger.earn({ ...at, points: 300, reason: 'ACTIVITY_UPGRADE', source: GIFT, expiresAt });
  ledger.earn({ ...at, points: 500, reason: 'ORDER_BASE', source: OWN, expiresAt: null });
  return ledger;
}

test.each([
  ['all of it when nothing was used', 0, 300],
  ['what is left of it', 120, 180],
  ['nothing when all of it is spent, and never debt', 300, 0],
])('a gift is taken back: %s', (_, spent, taken) => {
  const ledger = givenGift();
  if (spent > 0) ledger.spend({ points: spent, reason: 'EXCHANGE', source: SPENT });
  const undoing = { of: GIFT, reason: 'REFUND', source: BACK, occurredAt: NOW };
  expect(ledger.withdraw(undoing)).toBe(taken);
  expect(ledger.view()).toMatchObject({ available: 800 - spent - taken, debt: 0 });
  expect(ledger.withdraw(undoing)).toBe(taken);
});

test('of a gift in two parts, what is left of the one is taken when the other has expired', () => {
  const ledger = givenGift();
  const [occurredAt, availableAt] = [NOW, NOW];
  const later = { points: 40, reason: 'ACTIVITY_EXTRA', source: GIFT, expiresAt: null };
  ledger.earn({ ...later, occurredAt, availableAt });
  ledger.advanceTo(new Date('2027-01-01T00:00:00+08:00'));
  expect(ledger.view().available).toBe(540);
  expect(ledger.withdraw({ of: GIFT, reason: 'REFUND', source: BACK, occurredAt })).toBe(40);
  expect(ledger.view()).toMatchObject({ available: 500, debt: 0 });
});

test('a spending happens once, is given back once for each source, and never to less than before', () => {
  const ledger = givenGift();
  const spent = ledger.spend({ points: 40, reason: 'EXCHANGE', source: SPENT });
  expect(ledger.spend({ points: 40, reason: 'EXCHANGE', source: SPENT })).toEqual(spent);
  const undoing = { of: SPENT, reason: 'REFUND', occurredAt: NOW };
  expect(ledger.giveBack({ ...undoing, source: BACK, upTo: 30 })).toBe(30);
  expect(ledger.giveBack({ ...undoing, source: BACK, upTo: 'all' })).toBe(30);
  expect(ledger.giveBack({ ...undoing, source: { ...BACK, id: 'later' }, upTo: 10 })).toBe(0);
  expect(ledger.view().available).toBe(790);
});
