import { describe, expect, it } from '@jest/globals';
import { type BusinessDay, lastDayBefore } from '@shuke/shared';
import type { Validity } from './coupon.types.js';
import { endAfterReturn, validitySpan } from './coupon-validity.rules.js';

const ZONE = 'Asia/Shanghai';
const fixed = (from: string, validUntil: string): Validity => ({
  from: from as BusinessDay,
  validUntil: validUntil as BusinessDay,
});

describe('validity', () => {
  it.each<[string, Validity, string, string, string]>([
    [
      '30 days at once',
      { afterDays: 0, days: 30 },
      '2026-09-01T02:00:00Z',
      '2026-08-31T16:00:00Z',
      '2026-09-30',
    ],
    [
      'one day',
      { afterDays: 0, days: 1 },
      '2026-09-01T02:00:00Z',
      '2026-08-31T16:00:00Z',
      '2026-09-01',
    ],
    [
      'from tomorrow',
      { afterDays: 1, days: 7 },
      '2026-12-31T10:00:00Z',
      '2026-12-31T16:00:00Z',
      '2027-01-07',
    ],
    [
      'just before midnight',
      { afterDays: 0, days: 1 },
      '2026-09-01T15:59:59.999Z',
      '2026-08-31T16:00:00Z',
      '2026-09-01',
    ],
    [
      'just after midnight',
      { afterDays: 0, days: 1 },
      '2026-09-01T16:00:00Z',
      '2026-09-01T16:00:00Z',
      '2026-09-02',
    ],
    [
      'fixed dates',
      fixed('2026-01-01', '2027-12-31'),
      '2026-09-01T02:00:00Z',
      '2025-12-31T16:00:00Z',
      '2027-12-31',
    ],
  ])('of %s', (_, validity, issuedAt, from, lastDay) => {
    const span = validitySpan(validity, new Date(issuedAt), ZONE);
    expect(span.from).toEqual(new Date(from));
    expect(lastDayBefore(span.until, ZONE)).toBe(lastDay);
  });

  it('keeps its own end when a refund brings the coupon back in time', () => {
    const until = new Date('2026-09-30T16:00:00Z');
    expect(endAfterReturn(until, new Date('2026-09-30T15:59:59.999Z'), 7, ZONE)).toEqual(until);
  });

  it('is good for the grace days when the coupon ended before the refund', () => {
    const until = new Date('2026-09-30T16:00:00Z');
    const end = endAfterReturn(until, new Date('2026-09-30T16:00:00Z'), 7, ZONE);
    expect(lastDayBefore(end, ZONE)).toBe('2026-10-08');
  });
});
