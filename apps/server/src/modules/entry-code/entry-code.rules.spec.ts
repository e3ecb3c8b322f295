import { describe, expect, test } from '@jest/globals';
import { batchFaults, entryRefusal } from './entry-code.rules.js';
import type { BatchInput, CodeBatch, CodeUse } from './entry-code.types.js';

const NOW = new Date('2026-03-10T04:00:00Z');
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const BATCH: CodeBatch = {
  id: 'cbt_1',
  name: '春日',
  kind: 'single',
  templateCode: 'MASK',
  word: null,
  state: 'active',
  count: 10,
  made: 10,
  used: 3,
  totalLimit: null,
  perMember: null,
  validFrom: at('2026-03-01'),
  validUntil: at('2026-04-01'),
  taskId: null,
  createdBy: 'staff:M01',
  createdAt: at('2026-03-01'),
};
const UNUSED: CodeUse = { usedBy: null, usedAt: null };
const byOther: CodeUse = { usedBy: 'mbr_other', usedAt: NOW };
const byMe: CodeUse = { usedBy: 'mbr_me', usedAt: NOW };
const shared = { kind: 'shared', word: '春日', totalLimit: 3 } as const;

describe('a code', () => {
  test.each<[string, Partial<CodeBatch>, CodeUse | null, string | null]>([
    ['unused, in its time', {}, UNUSED, null],
    ['used by another', {}, byOther, 'COUPON_CODE_USED'],
    ['used by me', {}, byMe, 'COUPON_CODE_USED_BY_YOU'],
    ['used by me, and long over', { validUntil: NOW }, byMe, 'COUPON_CODE_USED_BY_YOU'],
    ['stopped', { state: 'stopped' }, UNUSED, 'COUPON_CODE_STOPPED'],
    [
      'the instant before it begins',
      { validFrom: at('2026-03-11') },
      UNUSED,
      'COUPON_CODE_NOT_YET_VALID',
    ],
    ['the instant it begins', { validFrom: NOW }, UNUSED, null],
    ['the instant it ends', { validUntil: NOW }, UNUSED, 'COUPON_CODE_EXPIRED'],
    ['a word used up', { ...shared }, null, 'COUPON_CODE_USED_UP'],
    ['a word with one use left', { ...shared, totalLimit: 4 }, null, null],
    ['a word without a limit', { ...shared, totalLimit: null }, null, null],
  ])('%s', (_, batch, use, expected) => {
    expect(entryRefusal({ ...BATCH, ...batch }, use, 'mbr_me', NOW)?.code ?? null).toBe(expected);
  });
});

test('a refusal says when: used, good from, good until', () => {
  const told = (batch: Partial<CodeBatch>, use: CodeUse) =>
    entryRefusal({ ...BATCH, ...batch }, use, 'mbr_me', NOW)?.details;
  expect(told({}, byMe)).toEqual({ usedAt: byMe.usedAt });
  expect(told({ validFrom: at('2026-03-11') }, UNUSED)).toEqual({ validFrom: at('2026-03-11') });
  expect(told({ validUntil: NOW }, UNUSED)).toEqual({ expiredAt: NOW });
});

describe('a new batch', () => {
  const single: BatchInput = {
    name: '春日',
    templateCode: 'MASK',
    kind: 'single',
    count: 10,
    validFrom: '2026-03-01',
    validUntil: '2026-03-31',
  };
  const word: BatchInput = { ...single, kind: 'shared', count: undefined, word: '春日快乐' };
  test.each<[string, BatchInput, string[]]>([
    ['of one-time codes', single, []],
    ['of one day', { ...single, validUntil: '2026-03-01' }, []],
    [
      'that ends before it begins',
      { ...single, validUntil: '2026-02-28' },
      ['validUntil OUT_OF_RANGE'],
    ],
    ['without a count', { ...single, count: undefined }, ['count REQUIRED']],
    ['of one-time codes with a word', { ...single, word: '春日' }, ['word INCONSISTENT']],
    ['of one-time codes with a total', { ...single, totalLimit: 3 }, ['totalLimit INCONSISTENT']],
    ['of a word', word, []],
    ['of a word typed small', { ...word, word: 'spring' }, []],
    ['of a word with limits', { ...word, totalLimit: 3, perMember: 1 }, []],
    ['without its word', { ...word, word: undefined }, ['word REQUIRED']],
    ['of a word too long', { ...word, word: '春'.repeat(13) }, ['word MALFORMED']],
    ['of a word with a count', { ...word, count: 3 }, ['count INCONSISTENT']],
  ])('%s', (_, input, expected) => {
    const faults = batchFaults(input);
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
    for (const { message } of faults) expect(message).toMatch(/\S/);
  });
});
