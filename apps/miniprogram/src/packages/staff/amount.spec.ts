import { describe, expect, test } from '@jest/globals';
import { fenOf, press } from './amount';

const pressed = (keys: string) => [...keys].reduce(press, '');

describe('the amount on the keypad', () => {
  test.each([
    ['199.9', '199.9', 19990],
    ['0.05', '0.05', 5],
    ['.5', '0.5', 50],
    ['007', '7', 700],
    ['1.999', '1.99', 199],
    ['1..2', '1.2', 120],
    ['123456789', '12345678', 1234567800],
    ['', '', 0],
  ])('%s shows %s and is %i fen', (keys, shown, fen) => {
    expect(pressed(keys)).toBe(shown);
    expect(fenOf(shown)).toBe(fen);
  });

  test('goes back by one', () => {
    expect(press('12.', 'delete')).toBe('12');
  });
});
