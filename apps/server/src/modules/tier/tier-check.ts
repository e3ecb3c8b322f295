import { addDays, type BusinessDay, TIER_CAUSES } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { TierChange } from './standing.rules.js';
import { tierChangeDigest } from './tier-change.digest.js';

/** A change as it stands. */
export interface CheckedChange {
  memberId: MemberId;
  change: TierChange;
  actor: string;
  /** Null: written before changes had one. */
  digest: Buffer | null;
}

/** When the nightly job looks at a member's tier next. */
export interface CheckedLook {
  memberId: MemberId;
  tierCode: string;
  validUntil: BusinessDay | null;
  evaluateOn: BusinessDay | null;
}

export interface TierDifference {
  row: string;
  fields: string;
  difference: string;
}

/** More days of grace than a brand may give. */
const LONGEST_GRACE_DAYS = 366;

/** Changes that are not as they were written, with the column where it can be told; `held`: codes of tiers. */
export function changeDifferences(
  changes: readonly CheckedChange[],
  held: readonly string[],
): TierDifference[] {
  const digested = new Set<MemberId>();
  return changes.flatMap((one): TierDifference[] => {
    const row = `${one.memberId} tier_change ${one.change.seq}`;
    if (one.digest === null) {
      if (!digested.has(one.memberId)) return [];
      return [{ row, fields: 'digest', difference: 'has no digest, those before it have' }];
    }
    digested.add(one.memberId);
    if (fits(one, one.change, one.actor)) return [];
    return [
      { row, fields: changedField(one, changes, held), difference: 'is not as it was written' },
    ];
  });
}

/** The next look: on the day after the end, through the grace day by day, and never without an end. */
export function lookDifferences(
  looks: readonly CheckedLook[],
  today: BusinessDay,
): TierDifference[] {
  return looks.flatMap(({ memberId, validUntil, evaluateOn }) => {
    if (isInTime(validUntil, evaluateOn, today)) return [];
    const difference = `says ${evaluateOn}, the tier is good until ${validUntil}`;
    return [{ row: `${memberId} member_tier`, fields: 'evaluate_on', difference }];
  });
}

function isInTime(
  validUntil: BusinessDay | null,
  evaluateOn: BusinessDay | null,
  today: BusinessDay,
): boolean {
  if (validUntil === null || evaluateOn === null) return validUntil === evaluateOn;
  const first = addDays(validUntil, 1);
  const last = today <= validUntil ? first : addDays(validUntil, LONGEST_GRACE_DAYS);
  return first <= evaluateOn && evaluateOn <= last;
}

function fits({ memberId, digest }: CheckedChange, change: TierChange, actor: string): boolean {
  return digest !== null && tierChangeDigest(memberId, change, actor).equals(digest);
}

/** Puts what may have stood there in each column's place: with the right one the digest is right again. */
function changedField(
  one: CheckedChange,
  all: readonly CheckedChange[],
  held: readonly string[],
): string {
  const { change } = one;
  const others = all.filter(({ memberId }) => memberId === one.memberId);
  const codes = [null, ...held, ...others.flatMap(({ change: { toCode } }) => toCode)];
  const days = [null, ...others.flatMap(({ change: { validUntil } }) => validUntil)];
  const guesses: [string, Partial<TierChange>][] = [
    ...codes.map((fromCode): [string, Partial<TierChange>] => ['from_code', { fromCode }]),
    ...codes.map((code): [string, Partial<TierChange>] => ['to_code', { toCode: code ?? '' }]),
    ...TIER_CAUSES.map((cause): [string, Partial<TierChange>] => ['cause', { cause }]),
    ...days.map((validUntil): [string, Partial<TierChange>] => ['valid_until', { validUntil }]),
    ['reason', { reason: null }],
    ['metric', { metric: 0 }],
  ];
  const found = guesses.find(([, guess]) => fits(one, { ...change, ...guess }, one.actor));
  return found?.[0] ?? 'metric, changed_at, period_from, valid_until, reason, actor';
}
