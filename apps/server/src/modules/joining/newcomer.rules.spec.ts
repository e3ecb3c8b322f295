import { describe, expect, test } from '@jest/globals';
import { addedProfile, judgePhone, profileOf } from './newcomer.rules.js';

describe('a phone that WeChat vouches for', () => {
  const unknown = { isMembers: false, hasOtherAccount: false, proved: false, asNew: false };
  const registered = { ...unknown, isMembers: true };
  const held = { ...registered, hasOtherAccount: true };

  test.each([
    ['of nobody', unknown, 'enrol'],
    ['of nobody, asked as new', { ...unknown, asNew: true }, 'enrol'],
    ['registered at the counter', registered, 'claim'],
    ['registered at the counter, asked as new', { ...registered, asNew: true }, 'claim'],
    ['held by another account', held, 'prove'],
    ['held, and proved', { ...held, proved: true }, 'claim'],
    ['held, and asked as new', { ...held, asNew: true }, 'enrol_pending'],
    ['held, proved and asked as new', { ...held, proved: true, asNew: true }, 'claim'],
  ])('%s', (_, question, verdict) => {
    expect(judgePhone(question)).toBe(verdict);
  });
});

describe('claiming a membership', () => {
  const march = { calendar: 'solar', month: 3, day: 8 } as const;
  const april = { calendar: 'solar', month: 4, day: 8 } as const;
  const onFile = { nickname: '旧名', birthday: march, gender: null };

  test('never changes a birthday on file', () => {
    const added = addedProfile(onFile, { nickname: '新名', birthday: april });
    expect(added).toEqual({ nickname: '新名', gender: undefined, birthday: undefined });
  });

  test('gives the birthday that was missing', () => {
    const added = addedProfile({ ...onFile, birthday: null }, { birthday: april });
    expect(added.birthday).toEqual(april);
  });
});

test('what was not told is null in the file, what was told is kept', () => {
  const nothing = { nickname: null, birthday: null, gender: null };
  expect([profileOf(undefined), profileOf({})]).toEqual([nothing, nothing]);
  const told = {
    nickname: '王芳',
    birthday: { calendar: 'solar', month: 3, day: 1 },
    gender: 'female',
  };
  expect(profileOf(told as Parameters<typeof profileOf>[0])).toEqual(told);
});
