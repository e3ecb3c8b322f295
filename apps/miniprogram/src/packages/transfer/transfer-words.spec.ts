import { expect, test } from '@jest/globals';
import { closedText, sendRefusal } from './transfer-words';

const OFFER = {
  points: 60,
  parts: [],
  state: 'offered' as const,
  lapsesAt: '2026-03-02T00:00:00.000Z',
  from: null,
  own: false,
  mine: false,
};

test('a friend may claim what is offered, and reads why nothing is left', () => {
  expect(closedText(OFFER)).toBeUndefined();
  expect(closedText({ ...OFFER, own: true })).toContain('分享给好友');
  expect(closedText({ ...OFFER, state: 'claimed' })).toContain('来晚一步');
  expect(closedText({ ...OFFER, state: 'claimed', mine: true })).toContain('已领取');
  expect(closedText({ ...OFFER, state: 'returned' })).toContain('退回');
});

test('what can be sent is bounded from all sides', () => {
  const terms = { minPoints: 10, leftToday: 100, spendable: 150 };
  expect(sendRefusal(0, terms)).toBeUndefined();
  expect(sendRefusal(100, terms)).toBeUndefined();
  expect(sendRefusal(9, terms)).toBe('每次至少 10 积分');
  expect(sendRefusal(151, terms)).toBe('可用积分只有 150');
  expect(sendRefusal(101, terms)).toBe('今天还能送 100 积分');
  expect(sendRefusal(0, { ...terms, spendable: 5 })).toBe('至少要有 10 可用积分');
});
