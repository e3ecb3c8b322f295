/**
 * Writes ledgers whose accounts the caller has locked.
 *
 * Two keys make a posting safe to repeat: `point_entry_once` refuses an entry that its source has posted
 * before, and the primary key (member_id, seq) one that follows on what has moved on since it was read.
 */
import { Injectable } from '@nestjs/common';
import { idToBytes, invariant, type MemberId, type Tx } from '../../platform/index.js';
import { allocationRows, entryRows, holdRows, lotRows } from './ledger.rows.js';
import type { LedgerChanges } from './ledger.types.js';
import { CHAIN_START } from './points.digest.js';
import {
  ACCOUNT_COLUMNS,
  ALLOCATION_COLUMNS,
  ENTRY_COLUMNS,
  HOLD_COLUMNS,
  LOT_COLUMNS,
} from './points.rows.js';
import type { OpenedAccount } from './points-book.js';

export interface ChangedLedger {
  opened: OpenedAccount;
  changes: LedgerChanges;
}

@Injectable()
export class LedgerChangesRepository {
  async addAccount(tx: Tx, memberId: MemberId): Promise<void> {
    const row = [idToBytes(memberId), 0, 0, 0, null, CHAIN_START, CHAIN_START, null];
    await tx.insert('point_account', ACCOUNT_COLUMNS, [row]);
  }

  /**
   * Entries, lots, allocations and accounts: five statements in one round trip, however many ledgers and
   * however much was done, and two more when holds were made or are gone.
   */
  async write(tx: Tx, ledgers: readonly ChangedLedger[], actor: string): Promise<void> {
    const rows = ledgers.map((ledger) => rowsOf(ledger, actor));
    await Promise.all([
      tx.upsert(
        'point_account',
        ACCOUNT_COLUMNS,
        rows.map(({ account }) => account),
        ACCOUNT_COLUMNS.slice(1),
      ),
      tx.insert(
        'point_entry',
        ENTRY_COLUMNS,
        rows.flatMap(({ entries }) => entries),
      ),
      tx.insert(
        'point_lot',
        LOT_COLUMNS,
        rows.flatMap(({ lots }) => lots),
      ),
      tx.insert(
        'point_allocation',
        ALLOCATION_COLUMNS,
        ledgers.flatMap(({ opened, changes }) => allocationRows(opened, changes)),
      ),
      this.writeRemaining(tx, ledgers),
      this.removeHolds(tx, ledgers),
      tx.insert(
        'point_hold',
        HOLD_COLUMNS,
        ledgers.flatMap(({ opened, changes }) => holdRows(opened.memberId, changes.madeHolds)),
      ),
    ]);
  }

  private async removeHolds(tx: Tx, ledgers: readonly ChangedLedger[]): Promise<void> {
    const gone = ledgers.flatMap(({ opened, changes }) =>
      changes.goneHolds.map(({ source }) => [idToBytes(opened.memberId), source.type, source.id]),
    );
    if (gone.length === 0) return;
    const keys = gone.map(() => '(member_id = ? AND source_type = ? AND source_id = ?)');
    const removed = await tx.write(
      `DELETE FROM point_hold WHERE ${keys.join(' OR ')}`,
      gone.flat(),
    );
    invariant(removed === gone.length, 'a hold that was read is gone');
  }

  private async writeRemaining(tx: Tx, ledgers: readonly ChangedLedger[]): Promise<void> {
    const left = ledgers.flatMap(({ opened, changes }) =>
      changes.changedLots.map(({ seq, remaining }) => [idToBytes(opened.memberId), seq, remaining]),
    );
    if (left.length === 0) return;
    const rows = left.map(() => 'SELECT ? AS member_id, ? AS seq, ? AS remaining');
    const written = await tx.write(
      `UPDATE point_lot l JOIN (${rows.join(' UNION ALL ')}) n
          ON l.member_id = n.member_id AND l.seq = n.seq
         SET l.remaining = n.remaining`,
      left.flat(),
    );
    invariant(written === left.length, 'a lot that was read is gone');
  }
}

function rowsOf({ opened, changes }: ChangedLedger, actor: string) {
  const entries = entryRows(opened, changes.entries, actor);
  const lots = lotRows(opened, changes.grantedLots);
  const { lastSeq, balance, debt } = changes.account;
  const { nextDueAt, holdsUntil } = changes;
  const digests = [entries.lastDigest, lots.lastDigest];
  const account = [
    idToBytes(opened.memberId),
    lastSeq,
    balance,
    debt,
    nextDueAt,
    ...digests,
    holdsUntil,
  ];
  return { account, entries: entries.rows, lots: lots.rows };
}
