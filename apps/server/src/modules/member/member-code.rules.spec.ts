import { describe, expect, it } from '@jest/globals';
import { memberCodeAt, parseMemberCode, stepAt } from '@shuke/shared';
import { type Identification, judgeCode } from './member-code.rules.js';

/** The key of RFC 6238. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA';
const SHOWN_AT = new Date('2026-03-08T10:00:10Z');
const STEP = stepAt(SHOWN_AT.getTime());
const TILL = { bearer: 'apiKey:till-s01', storeCode: 'S01' };

const oneTimeAt = (at: Date) =>
  parseMemberCode(memberCodeAt('0000000000', SECRET, at.getTime()))?.oneTime ?? '';
const after = (seconds: number) => new Date(SHOWN_AT.getTime() + seconds * 1000);
const opened = (change: Partial<Identification> = {}): Identification => ({
  ...TILL,
  step: STEP,
  until: after(600),
  ...change,
});

const judge = (
  at: Date,
  identifications: Identification[] = [],
  bearer: { bearer: string; storeCode: string | null } = TILL,
) =>
  judgeCode({ oneTime: oneTimeAt(SHOWN_AT), secret: SECRET, at, bearer, identifications }).verdict;

describe('a member code', () => {
  it.each([
    ['in its own step', 0, 'opens'],
    ['in the step after', 45, 'opens'],
    ['in the step before', -20, 'opens'],
    ['two steps later', 50, 'wrong'],
    ['two steps earlier', -41, 'wrong'],
  ])('%s %#', (_, seconds, verdict) => {
    expect(judge(after(seconds))).toBe(verdict);
  });

  it('is joined by its first bearer for ten minutes', () => {
    expect(judge(after(0), [opened()])).toBe('joins');
    expect(judge(after(599), [opened()])).toBe('joins');
    expect(judge(after(600), [opened()])).toBe('wrong');
  });

  it('is used for any other bearer, and in any other store', () => {
    expect(judge(after(0), [opened({ bearer: 'apiKey:till-s02' })])).toBe('used');
    expect(judge(after(0), [opened({ storeCode: 'S02' })])).toBe('used');
  });

  it('tells nothing to another bearer when its time is over', () => {
    expect(judge(after(300), [opened({ bearer: 'apiKey:till-s02' })])).toBe('wrong');
  });

  it('goes on from a look-up without a store to the store that joins', () => {
    expect(judge(after(300), [opened({ storeCode: null })])).toBe('joins');
    expect(judge(after(300), [opened()], { ...TILL, storeCode: null })).toBe('joins');
  });

  it('is not joined by the identification of another step', () => {
    expect(judge(after(0), [opened({ step: STEP - 3 })])).toBe('opens');
  });
});
