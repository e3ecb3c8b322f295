import type { MemberId } from '../../platform/index.js';
import { Ledger } from './ledger.rules.js';
import type { Account, Hold, LedgerTerms, Lot } from './ledger.types.js';

/** An account as read under its lock. */
export interface OpenedAccount extends Account {
  readonly memberId: MemberId;
  /** The last link of each chain of digests. */
  readonly entryDigest: Buffer;
  readonly lotDigest: Buffer;
  /** When the last of the holds ends; null: there are none. */
  readonly holdsUntil: Date | null;
}

/** A ledger that knows whose it is. */
export class PointsBook extends Ledger {
  constructor(
    readonly opened: OpenedAccount,
    openLots: readonly Lot[],
    terms: LedgerTerms,
    now: Date,
    holds: readonly Hold[],
  ) {
    super(opened, openLots, terms, now, holds);
  }
}
