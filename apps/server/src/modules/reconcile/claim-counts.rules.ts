import { type BusinessDay, businessDayOf } from '@shuke/shared';
import type { BookDifference } from './books.repository.js';

export interface ClaimedCoupon {
  /** The row that counts it. */
  of: string;
  issuedAt: Date;
}

export interface ClaimCount {
  of: string;
  claims: number;
  /** Of the last claim; null in rows of before days were counted. */
  day: BusinessDay | null;
  dayClaims: number;
}

/** Counts that say otherwise than the coupons, each column by itself, and counts that are missing. */
export function claimDifferences(
  coupons: readonly ClaimedCoupon[],
  counts: readonly ClaimCount[],
  timeZone: string,
): BookDifference[] {
  const days = new Map<string, BusinessDay[]>();
  for (const { of, issuedAt } of coupons) {
    days.set(of, [...(days.get(of) ?? []), businessDayOf(issuedAt, timeZone)]);
  }
  const known = new Set(counts.map(({ of }) => of));
  const lost = [...days.keys()].filter((of) => !known.has(of));
  return [
    ...counts.flatMap((count) => differencesOf(count, days.get(count.of) ?? [])),
    ...lost.map((of) => difference(of, 'row', 'nothing', days.get(of)?.length ?? 0)),
  ];
}

function differencesOf(count: ClaimCount, days: readonly BusinessDay[]): BookDifference[] {
  const { of, claims, day, dayClaims } = count;
  const last = [...days].sort().at(-1) ?? null;
  const onLast = days.filter((one) => one === last).length;
  return [
    ...(claims === days.length ? [] : [difference(of, 'claims', claims, days.length)]),
    ...(day === null || day === last ? [] : [difference(of, 'claim_day', day, last)]),
    ...(day === null || dayClaims === onLast
      ? []
      : [difference(of, 'day_claims', dayClaims, onLast)]),
  ];
}

function difference(
  row: string,
  fields: string,
  said: string | number,
  found: string | number | null,
): BookDifference {
  return { row, fields, difference: `says ${said}, the coupons it counts make ${found}` };
}
