import type {
  CouponScope,
  CouponTerms,
  DayRange,
  HourRange,
  TemplateVersion,
  Validity,
} from './coupon.types.js';

/** Lists that add up: a thing in one of them is in. */
const INCLUDED = [
  ['stores', 'storeTags'],
  ['products', 'categories'],
  ['tiers'],
  ['channels'],
] as const satisfies (keyof CouponScope)[][];
const EXCLUDED = ['excludeProducts', 'excludeCategories'] as const;

type Versioned = Pick<TemplateVersion, 'terms' | 'validity'>;

/** Coupons keep the version that would take something from them, or say of their days what is not so. */
export function needsVersion(before: Versioned, after: Versioned): boolean {
  return worsens(before.terms, after.terms) || !isSame(before.validity, after.validity);
}

function isSame(one: Validity, other: Validity): boolean {
  if ('validUntil' in one) {
    return 'validUntil' in other && one.from === other.from && one.validUntil === other.validUntil;
  }
  return 'days' in other && one.afterDays === other.afterDays && one.days === other.days;
}

/**
 * Would a member who holds a coupon under `before` lose something if it were under `after`?
 * When in doubt yes: the price of a needless version is one row, of a missed one a promise.
 */
export function worsens(before: CouponTerms, after: CouponTerms): boolean {
  return (
    before.kind !== after.kind ||
    lowersReduction(before, after) ||
    narrowsScope(before.scope ?? {}, after.scope ?? {}) ||
    narrowsCalendar(before, after) ||
    narrowsStacking(before, after) ||
    narrowsGiving(before, after)
  );
}

function lowersReduction(before: CouponTerms, after: CouponTerms): boolean {
  return (
    (after.amountOffFen ?? 0) < (before.amountOffFen ?? 0) ||
    (after.payPercent ?? 100) > (before.payPercent ?? 100) ||
    (after.capFen ?? Infinity) < (before.capFen ?? Infinity) ||
    (after.thresholdFen ?? 0) > (before.thresholdFen ?? 0) ||
    (after.priceFen ?? Infinity) > (before.priceFen ?? Infinity) ||
    // Uses are counted out when a pass is issued: those held keep theirs.
    after.uses !== before.uses
  );
}

function narrowsScope(before: CouponScope, after: CouponScope): boolean {
  return (
    INCLUDED.some((lists) => narrows(lists, before, after)) ||
    EXCLUDED.some((list) => addsOne(before[list], after[list]))
  );
}

function narrowsCalendar(before: CouponTerms, after: CouponTerms): boolean {
  return (
    dropsOne<number>(before.weekdays, after.weekdays) ||
    (after.blackout ?? []).some((range) => !(before.blackout ?? []).some(coversDays(range))) ||
    (after.hours !== undefined && !wholeOf(before.hours, after.hours))
  );
}

/** All of them absent includes everything. */
function narrows(
  lists: readonly (keyof CouponScope)[],
  before: CouponScope,
  after: CouponScope,
): boolean {
  if (lists.every((list) => after[list] === undefined)) return false;
  if (lists.every((list) => before[list] === undefined)) return true;
  return lists.some((list) => dropsOne<string>(before[list] ?? [], after[list] ?? []));
}

/**
 * A coupon without a group combines with none, so that a first group takes nothing away. With the
 * member price, a change either way may lose: a threshold is compared with what that price leaves.
 */
function narrowsStacking(before: CouponTerms, after: CouponTerms): boolean {
  return (
    (before.group !== undefined && after.group !== before.group) ||
    dropsOne<string>(before.combinesWith ?? [], after.combinesWith ?? []) ||
    (after.combinesWithMemberPrice ?? true) !== (before.combinesWithMemberPrice ?? true)
  );
}

function narrowsGiving(before: CouponTerms, after: CouponTerms): boolean {
  return (
    (before.transferable === true && after.transferable !== true) ||
    (before.transferableAgain === true && after.transferableAgain !== true)
  );
}

/** An absent list includes everything. */
function dropsOne<T>(before: readonly T[] | undefined, after: readonly T[] | undefined): boolean {
  if (after === undefined) return false;
  return before === undefined || before.some((item) => !after.includes(item));
}

/** An absent list excludes nothing. */
function addsOne<T>(before: readonly T[] = [], after: readonly T[] = []): boolean {
  return after.some((item) => !before.includes(item));
}

function coversDays(inner: DayRange): (outer: DayRange) => boolean {
  return (outer) => outer.from <= inner.from && inner.until <= outer.until;
}

function wholeOf(before: readonly HourRange[] | undefined, after: readonly HourRange[]): boolean {
  const ranges = before ?? [{ from: '00:00', until: '24:00' }];
  return ranges.every((inner) =>
    after.some((outer) => outer.from <= inner.from && inner.until <= outer.until),
  );
}
