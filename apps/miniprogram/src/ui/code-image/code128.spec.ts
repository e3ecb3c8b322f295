import { expect, test } from '@jest/globals';
import { code128 } from './code128';

const widths = (modules: boolean[]) =>
  (
    modules
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .match(/1+|0+/g) ?? []
  ).map((run) => run.length);

test('writes digits in set C with the check symbol of the standard', () => {
  // Start C, 12, 34, check (105 + 12·1 + 34·2) mod 103 = 82, stop.
  const [quietBefore, ...bars] = widths(code128('1234'));
  expect(quietBefore).toBe(10);
  expect(bars.slice(0, -1).join('')).toBe('211232' + '112232' + '131123' + '121241' + '2331112');
  expect(bars.at(-1)).toBe(10);
});
