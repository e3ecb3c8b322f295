import { describe, expect, it } from '@jest/globals';
import { isComplete, isTooYoung, judgeBirthdayChange, provesBirthday } from './profile.rules.js';

const march = { calendar: 'solar', month: 3, day: 8, year: 1990 } as const;
const april = { calendar: 'solar', month: 4, day: 8, year: 1990 } as const;
const lunarMarch = { calendar: 'lunar', month: 3, day: 8 } as const;

describe('a profile', () => {
  it('is complete with nickname, birthday and gender', () => {
    const whole = { nickname: '小禾', birthday: march, gender: 'female' } as const;
    expect(isComplete(whole)).toBe(true);
    expect(isComplete({ ...whole, nickname: null })).toBe(false);
    expect(isComplete({ ...whole, birthday: null })).toBe(false);
    expect(isComplete({ ...whole, gender: null })).toBe(false);
  });
});

describe('changing the birthday', () => {
  it.each([
    ['giving it for the first time', null, march, 0, 'first'],
    ['saying the same again', march, march, 1, 'none'],
    ['the first change', march, april, 0, 'change'],
    ['another calendar', march, lunarMarch, 0, 'change'],
    ['the second change', april, march, 1, 'refused'],
    ['only the year, after the change', march, { ...march, year: 1991 }, 1, 'refused'],
  ])('%s', (_, current, wanted, changesBefore, verdict) => {
    expect(judgeBirthdayChange(current, wanted, changesBefore)).toBe(verdict);
  });
});

describe('a birthday as proof', () => {
  const { year: _, ...withoutYear } = march;

  it.each([
    ['the same day', march, march, true],
    ['the same day without its year', march, withoutYear, true],
    ['a year where none is on file', withoutYear, march, true],
    ['another year', march, { ...march, year: 1991 }, false],
    ['another day', march, april, false],
    ['the same numbers in the other calendar', withoutYear, lunarMarch, false],
    ['a leap month', lunarMarch, { ...lunarMarch, leap: true }, false],
  ])('%s', (_name, onFile, claimed, proves) => {
    expect(provesBirthday(onFile, claimed)).toBe(proves);
  });

  it('proves nothing when none is on file', () => {
    expect(provesBirthday(null, march)).toBe(false);
  });
});

describe('age', () => {
  it('is surely under 14 only when the year says so', () => {
    expect(isTooYoung({ ...march, year: 2013 }, 2026)).toBe(true);
    expect(isTooYoung({ ...march, year: 2012 }, 2026)).toBe(false);
    expect(isTooYoung(lunarMarch, 2026)).toBe(false);
    expect(isTooYoung(null, 2026)).toBe(false);
  });
});
