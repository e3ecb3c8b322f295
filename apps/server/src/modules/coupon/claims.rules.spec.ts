import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import { type Claims, counted, limitReached, NO_CLAIMS } from './claims.rules.js';

const TODAY = '2026-03-10' as BusinessDay;
const TOMORROW = '2026-03-11' as BusinessDay;
const TWICE: Claims = { claims: 2, day: TODAY, dayClaims: 2 };

describe('claims of a member', () => {
  it('are counted in all and per day', () => {
    expect(NO_CLAIMS).toEqual({ claims: 0, day: null, dayClaims: 0 });
    expect(counted(counted(NO_CLAIMS, TODAY), TODAY)).toEqual(TWICE);
    expect(counted(TWICE, TOMORROW)).toEqual({ claims: 3, day: TOMORROW, dayClaims: 1 });
  });

  it.each([
    ['no limit', {}, TWICE, TODAY, null],
    ['a limit not reached', { perMember: 3, perMemberDay: 3 }, TWICE, TODAY, null],
    ['the limit per member', { perMember: 2 }, TWICE, TODAY, 'perMember'],
    ['the limit per member, also later', { perMember: 2 }, TWICE, TOMORROW, 'perMember'],
    ['the limit per day', { perMember: 3, perMemberDay: 2 }, TWICE, TODAY, 'perMemberDay'],
    ['the limit of yesterday', { perMember: 3, perMemberDay: 2 }, TWICE, TOMORROW, null],
  ])('meet %s', (_, limits, claims, today, reached) => {
    expect(limitReached(limits, claims, today)).toBe(reached);
  });
});
