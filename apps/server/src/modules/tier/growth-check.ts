import { businessDayOf, mulDivFloor } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { growthDigest } from './growth.digest.js';
import type { GrowthEntry } from './growth-book.js';

/** An entry as it stands, and its order's own facts; without an order they are null. */
export interface CheckedEntry {
  memberId: MemberId;
  entry: GrowthEntry;
  actor: string;
  /** Null: written before entries had one. */
  digest: Buffer | null;
  order: { paidAt: Date; recordedAt: Date; paidFen: number; refundedFen: number } | null;
}

export interface GrowthDifference {
  row: string;
  fields: string;
  difference: string;
}

/** What the brand says now; it may have said otherwise when an entry was written. */
export interface CheckTerms {
  timeZone: string;
  activities: Readonly<Record<string, number>>;
}

type Guess = { fields: string; entry?: Partial<GrowthEntry>; actor?: string };

/** Entries that are not as they were written, with the column, and orders whose refunds don't add up. */
export function growthDifferences(
  entries: readonly CheckedEntry[],
  terms: CheckTerms,
): GrowthDifference[] {
  const changed = entries.filter(isChanged);
  return [
    ...entries.filter(hasLostDigest(entries)).map(({ memberId, entry }) => ({
      row: `${memberId} growth_entry ${entry.id}`,
      fields: 'digest',
      difference: 'has no digest, those before it have',
    })),
    ...changed.map((one) => ({
      row: `${one.memberId} growth_entry ${one.entry.id}`,
      fields: changedFields(one, entries, terms),
      difference: 'is not as it was written',
    })),
    ...brokenOrders(entries),
  ];
}

/** Entries of before digests have none; one that was recorded after an entry with a digest had its own. */
function hasLostDigest(entries: readonly CheckedEntry[]) {
  const since = new Map<MemberId, Date>();
  for (const { memberId, entry, digest } of entries) {
    const known = since.get(memberId);
    if (digest && (!known || entry.recordedAt < known)) since.set(memberId, entry.recordedAt);
  }
  return ({ memberId, entry, digest }: CheckedEntry): boolean => {
    const from = since.get(memberId);
    return digest === null && from !== undefined && entry.recordedAt >= from;
  };
}

function isChanged({ memberId, entry, actor, digest }: CheckedEntry): boolean {
  return digest !== null && !growthDigest(memberId, entry, actor).equals(digest);
}

/** Puts what each column should be in its place: with the right one the digest is right again. */
function changedFields(one: CheckedEntry, all: readonly CheckedEntry[], terms: CheckTerms): string {
  const found = guessesOf(one, all, terms).find(
    ({ entry, actor }) =>
      one.digest !== null &&
      growthDigest(one.memberId, { ...one.entry, ...entry }, actor ?? one.actor).equals(one.digest),
  );
  // What an order brought follows from its own facts but for the amount, which the terms of the day made.
  return found?.fields ?? (one.order ? 'value' : 'value, occurred_at, recorded_at');
}

function guessesOf(
  one: CheckedEntry,
  all: readonly CheckedEntry[],
  { timeZone, activities }: CheckTerms,
): Guess[] {
  const { entry, order } = one;
  const ofMember = all.filter(({ memberId }) => memberId === one.memberId);
  const instants = [
    ...(order ? [order.paidAt, order.recordedAt] : []),
    ...ofMember.flatMap((other) => [other.entry.occurredAt, other.entry.recordedAt]),
  ];
  const orderIds = ofMember.flatMap((other) => [other.entry.orderId, idOf(other.entry)]);
  const value = activities[entry.source.id];
  return [
    ...(value === undefined ? [] : [{ fields: 'value', entry: { value } }]),
    ...instants.map((at) => ({ fields: 'day', entry: { day: businessDayOf(at, timeZone) } })),
    ...instants.map((occurredAt) => ({ fields: 'occurred_at', entry: { occurredAt } })),
    ...instants.map((recordedAt) => ({ fields: 'recorded_at', entry: { recordedAt } })),
    ...[idOf(entry), ...orderIds, null].map((orderId) => ({
      ...{ fields: 'order_id', entry: { orderId } },
    })),
    ...sourcesOf(one).map((source) => ({ fields: 'source_type, source_id', entry: { source } })),
    ...reasonsOf(entry).map((reason) => ({ fields: 'reason', entry: { reason } })),
    ...ofMember.map(({ actor }) => ({ fields: 'actor', actor })),
  ];
}

/** The order in a source, as an order or as a refund names it. */
function idOf({ source }: GrowthEntry): string | null {
  return source.type === 'activity' ? null : (source.id.split(':')[0] ?? null);
}

function sourcesOf({ entry, order }: CheckedEntry): GrowthEntry['source'][] {
  const { orderId, reason, source } = entry;
  const activity = reason
    .replace(/^ACTIVITY_/, '')
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    ...(orderId ? [{ type: 'order' as const, id: orderId }] : []),
    ...(orderId && order
      ? [{ type: 'refund' as const, id: `${orderId}:${order.refundedFen}` }]
      : []),
    { type: 'activity', id: activity },
    ...(['order', 'refund', 'activity'] as const).map((type) => ({ type, id: source.id })),
  ];
}

function reasonsOf({ source }: GrowthEntry): string[] {
  const activity = `ACTIVITY_${source.id.replace(/(?=[A-Z])/g, '_').toUpperCase()}`;
  return source.type === 'activity' ? [activity] : ['ORDER', 'REFUND'];
}

/** What refunds have taken of an order, against what is due of it. */
function brokenOrders(entries: readonly CheckedEntry[]): GrowthDifference[] {
  return entries
    .filter(({ entry, order }) => entry.source.type === 'order' && order)
    .flatMap(({ memberId, entry, order }) => {
      if (!order || order.paidFen === 0) return [];
      const taken = entries
        .filter(
          (other) =>
            other.memberId === memberId &&
            other.entry.source.type === 'refund' &&
            other.entry.orderId === entry.orderId,
        )
        .reduce((sum, other) => sum - other.entry.value, 0);
      const due = mulDivFloor(entry.value, order.refundedFen, order.paidFen);
      if (taken === due) return [];
      const difference = `its refunds have taken ${taken}, ${due} are due`;
      return [
        { row: `${memberId} growth of order ${entry.source.id}`, fields: 'value', difference },
      ];
    });
}
