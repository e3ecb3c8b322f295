import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import { counted, limitReached, NO_CLAIMS } from './claims.rules.js';

const TODAY = '2026-03-10' as BusinessDay;
const TOMORROW = '2026-03-11' as BusinessDay;
const once = counted(NO_CLAIMS, TODAY);
const twice = counted(once, TODAY);

describe('claims of a member', () => {
  it('are counted in all and per day', () => {
    expect(twice).toEqual({ claims: 2, day: TODAY, dayClaims: 2 });
    expect(counted(twice, TOMORROW)).toEqual({ claims: 3, day: TOMORROW, dayClaims: 1 });
  });

  it.each([
    ['no limit', {}, twice, TODAY, null],
    ['a limit not reached', { perMember: 3, perMemberDay: 3 }, twice, TODAY, null],
    ['the limit per member', { perMember: 2 }, twice, TODAY, 'perMember'],
    ['the limit per member, also later', { perMember: 2 }, twice, TOMORROW, 'perMember'],
    ['the limit per day', { perMember: 3, perMemberDay: 2 }, twice, TODAY, 'perMemberDay'],
    ['the limit of yesterday', { perMember: 3, perMemberDay: 2 }, twice, TOMORROW, null],
  ])('meet %s', (_, limits, claims, today, reached) => {
    expect(limitReached(limits, claims, today)).toBe(reached);
  });
});
