import { roundWorth, worth, worthFen } from './worth';

test('points are worth whole fen, rounded down, and nothing is said without a value', () => {
  expect(worthFen(199, 50)).toBe(99);
  expect(worth(12_345, 100)).toBe('¥123.45');
  expect(roundWorth(12_345, 100)).toBe('¥123');
  expect(worth(12_345, null)).toBe('—');
});
