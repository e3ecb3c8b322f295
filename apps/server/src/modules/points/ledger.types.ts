import type { BusinessDay, EntryKind, EntrySourceType } from '@shuke/shared';

/** The business act an entry comes from: an order, a refund, an exchange, an activity of the member. */
export interface Source {
  readonly type: EntrySourceType;
  readonly id: string;
}

/** What an entry did to one lot: below 0 taken out of it, above 0 put back into it. */
export interface Allocation {
  readonly lotSeq: number;
  readonly points: number;
}

/** One line of the journal. Never changed once written. */
export interface Entry {
  /** Place in the member's ledger order, from 1 without gaps. */
  readonly seq: number;
  readonly kind: EntryKind;
  /** Signed; 0 only for `settle`. */
  readonly points: number;
  /** Σ points of all entries up to this one. */
  readonly balanceAfter: number;
  readonly reason: string;
  readonly source: Source;
  /** Of a return the source that had spent, of a reverse the source that had earned. */
  readonly undoes: Source | null;
  /** Business time, told by the source. */
  readonly occurredAt: Date;
  /** Our time. */
  readonly recordedAt: Date;
  /** In the order of taking or putting back. */
  readonly allocations: readonly Allocation[];
}

/** The points that one positive entry brought in. Only `remaining` ever changes. */
export interface Lot {
  /** That of the entry that brought it in. */
  readonly seq: number;
  readonly source: Source;
  /** Made by a return because the old lot had expired; never graced again. */
  readonly grace: boolean;
  readonly granted: number;
  remaining: number;
  readonly availableAt: Date;
  /** Exclusive; null: never. */
  readonly expiresAt: Date | null;
}

/** An amount set aside for its source until a deadline, exclusive; then it is gone by itself. */
export interface Hold {
  readonly source: Source;
  readonly points: number;
  readonly heldAt: Date;
  readonly until: Date;
}

/** The member's account as written: what all entries together amount to. */
export interface Account {
  readonly lastSeq: number;
  readonly balance: number;
  readonly debt: number;
}

/** What the brand says about time in the ledger. */
export interface LedgerTerms {
  readonly timeZone: string;
  /** Days after a return through which points of an expired lot are good again. */
  readonly returnGraceDays: number;
}

export interface Earning {
  readonly points: number;
  readonly reason: string;
  readonly source: Source;
  readonly occurredAt: Date;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
}

export interface Spending {
  readonly points: number;
  readonly reason: string;
  readonly source: Source;
  /** Now, when absent. */
  readonly occurredAt?: Date;
  /** For what has happened already: points that are missing become debt. */
  readonly beyond?: 'debt';
  /** Whose hold this spends: the hold is gone with it. */
  readonly hold?: Source;
}

/** A correction by a person, signed; the lot of one above 0 is good from its time until `expiresAt`. */
export interface Correction {
  readonly points: number;
  readonly source: Source;
  readonly occurredAt: Date;
  readonly expiresAt: Date | null;
}

/** Points on their way to a friend, who keeps the end that they had. */
export interface Part {
  readonly points: number;
  readonly expiresAt: Date | null;
}

export interface Receiving {
  /** One for each end. */
  readonly parts: readonly Part[];
  readonly source: Source;
  readonly occurredAt: Date;
}

export type SpendResult =
  | { readonly done: true; readonly entry: Entry }
  | { readonly done: false; readonly balance: number };

export interface Holding {
  readonly points: number;
  readonly source: Source;
  /** At most 900 s from now. */
  readonly until: Date;
}

export type HoldResult =
  | { readonly done: true }
  | { readonly done: false; readonly balance: number };

/** An undoing, told cumulatively: after it, `upTo` points of the source `of` are undone in all. */
export interface Undoing {
  readonly of: Source;
  readonly upTo: number | 'all';
  readonly reason: string;
  readonly source: Source;
  readonly occurredAt: Date;
  /** Of a transfer that comes back: what has ended meanwhile has ended, and is not graced. */
  readonly ended?: 'expire';
}

/** What the operations on a ledger came to, to be written as one. */
export interface LedgerChanges {
  /** The account as it was read; it must still be so when this is written. */
  readonly opened: Account;
  readonly account: Account;
  /** When time will next decide something that must be written; null: never. */
  readonly nextDueAt: Date | null;
  readonly entries: readonly Entry[];
  readonly grantedLots: readonly Lot[];
  readonly changedLots: readonly Lot[];
  readonly madeHolds: readonly Hold[];
  readonly goneHolds: readonly Hold[];
  /** When the last hold ends; null: there are none. */
  readonly holdsUntil: Date | null;
}

export interface ExpiringPoints {
  points: number;
  lastDay: BusinessDay;
}

/** A balance as of an instant. */
export interface PointsView {
  available: number;
  pending: number;
  held: number;
  debt: number;
  expiring: ExpiringPoints[];
}
