/**
 * What is known of the entries of each source: those recalled from the journal and those that the
 * ledger has made since. Undoing is decided by these sums, so they refuse to speak of a source that
 * was not recalled.
 */
import type { EntryKind } from '@shuke/shared';
import type { Entry, Source } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';

export class History {
  private readonly bySource = new Map<string, Map<number, Entry>>();
  private readonly byUndone = new Map<string, Map<number, Entry>>();
  private readonly recalled = new Set<string>();

  /** Takes in all that the journal holds from these sources and of undoing them. */
  recall(sources: readonly Source[], entries: readonly Entry[]): void {
    for (const source of sources) this.recalled.add(keyOf(source));
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    file(this.bySource, entry.source, entry);
    if (entry.undoes !== null) file(this.byUndone, entry.undoes, entry);
  }

  /** Entries of one kind that a source has posted, and of one reason if that matters. */
  posted(kind: EntryKind, source: Source, reason?: string): Entry[] {
    return read(this.bySource, source).filter(
      (entry) => entry.kind === kind && (reason === undefined || entry.reason === reason),
    );
  }

  earnedBy(source: Source): number {
    return pointsOf(this.whole(source).posted('earn', source));
  }

  /** Entries that took points which can come back: a spending, a transfer to a friend. */
  takings(source: Source): Entry[] {
    const { bySource } = this.whole(source);
    return read(bySource, source).filter(({ kind }) => kind === 'spend' || kind === 'transfer_out');
  }

  spentBy(source: Source): number {
    return -pointsOf(this.takings(source));
  }

  /** Points that came back of what the source had spent. */
  returnedOf(source: Source): number {
    return pointsOf(this.undone('return', source));
  }

  /** Points taken back of what the source had earned, without what had expired. */
  reversedOf(source: Source): number {
    return -pointsOf(this.undone('reverse', source));
  }

  /** Points that the lots earned by the source have lost by expiry. */
  expiredOf(source: Source): number {
    const own = new Set(
      this.whole(source)
        .posted('earn', source)
        .map(({ seq }) => seq),
    );
    const takings = this.posted('expire', source).flatMap(({ allocations }) => allocations);
    return -pointsOf(takings.filter(({ lotSeq }) => own.has(lotSeq)));
  }

  /** Entries that undid something of the source. */
  undone(kind: EntryKind, source: Source): Entry[] {
    return read(this.whole(source).byUndone, source).filter((entry) => entry.kind === kind);
  }

  private whole(source: Source): this {
    if (this.recalled.has(keyOf(source))) return this;
    throw new RangeError(`recall ${keyOf(source)} before asking what it did`);
  }
}

function keyOf(source: Source): string {
  return `${source.type}:${source.id}`;
}

function file(shelf: Map<string, Map<number, Entry>>, source: Source, entry: Entry): void {
  const entries = shelf.get(keyOf(source)) ?? new Map<number, Entry>();
  shelf.set(keyOf(source), entries.set(entry.seq, entry));
}

function read(shelf: Map<string, Map<number, Entry>>, source: Source): Entry[] {
  return Array.from(shelf.get(keyOf(source))?.values() ?? []);
}
