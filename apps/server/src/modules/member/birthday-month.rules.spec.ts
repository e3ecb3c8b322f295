import { describe, expect, test } from '@jest/globals';
import { birthdaysOfMonth } from './birthday-month.rules.js';

const names = (year: number, month: number, leapDay: '02-28' | '03-01' = '02-28') =>
  birthdaysOfMonth(year, month, leapDay).map(
    ({ calendar, month: m, day, leap }) => `${calendar} ${m}-${day}${leap ? ' leap' : ''}`,
  );

describe('the birthdays of a month', () => {
  test('are its own days and the lunar days that fall in it', () => {
    const march = names(2026, 3);
    expect(march).toContain('solar 3-1');
    expect(march).toContain('solar 3-31');
    expect(march).not.toContain('solar 4-1');
    // 1 March 2026 is the 13th of the first lunar month, 31 March the 13th of the second.
    expect(march).toContain('lunar 1-13');
    expect(march).toContain('lunar 2-13');
    expect(march).not.toContain('lunar 1-12');
    expect(march).not.toContain('lunar 2-14');
  });

  test('hold the leap month’s birthdays in the ordinary month of a year without one', () => {
    expect(names(2026, 3)).toContain('lunar 2-5 leap');
  });

  test('hold 29 February where the brand celebrates it in a common year', () => {
    expect(names(2026, 2)).toContain('solar 2-29');
    expect(names(2026, 3)).not.toContain('solar 2-29');
    expect(names(2026, 2, '03-01')).not.toContain('solar 2-29');
    expect(names(2026, 3, '03-01')).toContain('solar 2-29');
  });
});
