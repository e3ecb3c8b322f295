/**
 * Reads and writes ledgers. The account row, locked first, guards all entries, lots and allocations
 * of the member: whoever holds it reads them as they are and is the only one to change them.
 *
 * Two lines make a posting safe to repeat: the unique key `point_entry_once` refuses an entry that
 * its source has posted before, and the account is only moved on from the `last_seq` that was read.
 */
import { Injectable } from '@nestjs/common';
import {
  firstRow,
  idToBytes,
  invariant,
  type MemberId,
  placeholders,
  type Tx,
} from '../../platform/index.js';
import { allocationRows, entryRows, holdRows, lotRows } from './ledger.rows.js';
import type { Allocation, Entry, Hold, LedgerChanges, Lot, Source } from './ledger.types.js';
import { CHAIN_START } from './points.digest.js';
import {
  ACCOUNT_COLUMNS,
  type AccountColumns,
  ALLOCATION_COLUMNS,
  type AllocationColumns,
  accountOf,
  allocationsByEntry,
  ENTRY_COLUMNS,
  type EntryColumns,
  entryOf,
  HOLD_COLUMNS,
  type HoldColumns,
  holdOf,
  LOT_COLUMNS,
  type LotColumns,
  lotOf,
} from './points.rows.js';
import type { OpenedAccount } from './points-book.js';

@Injectable()
export class LedgerRepository {
  async addAccount(tx: Tx, memberId: MemberId): Promise<void> {
    const row = [idToBytes(memberId), 0, 0, 0, null, CHAIN_START, CHAIN_START, null];
    await tx.insert('point_account', ACCOUNT_COLUMNS, [row]);
  }

  async lockAccount(tx: Tx, memberId: MemberId): Promise<OpenedAccount | null> {
    const row = await firstRow(
      tx.lock<AccountColumns>(
        `SELECT ${ACCOUNT_COLUMNS.join(', ')} FROM point_account WHERE member_id = ? FOR UPDATE`,
        [idToBytes(memberId)],
      ),
    );
    if (!row) return null;
    return {
      ...accountOf(row),
      memberId,
      entryDigest: row.entry_digest,
      lotDigest: row.lot_digest,
      holdsUntil: row.holds_until,
    };
  }

  /** By index point_lot_open. */
  async lockOpenLots(tx: Tx, memberId: MemberId): Promise<Lot[]> {
    const rows = await tx.lock<LotColumns>(
      `SELECT ${LOT_COLUMNS.join(', ')} FROM point_lot
        WHERE member_id = ? AND remaining > 0 FOR UPDATE`,
      [idToBytes(memberId)],
    );
    return rows.map(lotOf);
  }

  /** By primary key. Asked only of members whose account tells of holds. */
  async lockHolds(tx: Tx, memberId: MemberId): Promise<Hold[]> {
    const rows = await tx.lock<HoldColumns>(
      `SELECT ${HOLD_COLUMNS.join(', ')} FROM point_hold WHERE member_id = ? FOR UPDATE`,
      [idToBytes(memberId)],
    );
    return rows.map(holdOf);
  }

  async lockLots(tx: Tx, memberId: MemberId, seqs: readonly number[]): Promise<Lot[]> {
    if (seqs.length === 0) return [];
    const rows = await tx.lock<LotColumns>(
      `SELECT ${LOT_COLUMNS.join(', ')} FROM point_lot
        WHERE member_id = ? AND seq IN (${placeholders(seqs)}) FOR UPDATE`,
      [idToBytes(memberId), ...seqs],
    );
    return rows.map(lotOf);
  }

  /** What these sources posted and what undid it, by indexes point_entry_once and point_entry_undoes. */
  async listEntriesOf(tx: Tx, memberId: MemberId, sources: readonly Source[]): Promise<Entry[]> {
    if (sources.length === 0) return [];
    const columns = ENTRY_COLUMNS.join(', ');
    const pairs = sources.map(() => '(?, ?)').join(', ');
    const member = idToBytes(memberId);
    const keys = sources.flatMap(({ type, id }) => [type, id]);
    const rows = await tx.rows<EntryColumns>(
      `SELECT ${columns} FROM point_entry WHERE member_id = ? AND (source_type, source_id) IN (${pairs})
        UNION
       SELECT ${columns} FROM point_entry WHERE member_id = ? AND (undoes_type, undoes_id) IN (${pairs})
        ORDER BY seq`,
      [member, ...keys, member, ...keys],
    );
    const allocations = await this.listAllocations(
      tx,
      memberId,
      rows.map((row) => row.seq),
    );
    return rows.map((row) => entryOf(row, allocations.get(row.seq) ?? []));
  }

  /**
   * Entries, lots, allocations and account of one ledger: five statements in one round trip, however much
   * was done, and two more when holds were made or are gone.
   */
  async write(tx: Tx, opened: OpenedAccount, changes: LedgerChanges, actor: string): Promise<void> {
    const { memberId } = opened;
    const entries = entryRows(opened, changes.entries, actor);
    const lots = lotRows(opened, changes.grantedLots);
    const { lastSeq, balance, debt } = changes.account;
    const moved = tx.write(
      `UPDATE point_account SET last_seq = ?, balance = ?, debt = ?, next_due_at = ?,
              holds_until = ?, entry_digest = ?, lot_digest = ?
        WHERE member_id = ? AND last_seq = ?`,
      [
        ...[lastSeq, balance, debt, changes.nextDueAt, changes.holdsUntil],
        ...[entries.lastDigest, lots.lastDigest],
        ...[idToBytes(memberId), opened.lastSeq],
      ],
    );
    await Promise.all([
      moved,
      tx.insert('point_entry', ENTRY_COLUMNS, entries.rows),
      tx.insert('point_lot', LOT_COLUMNS, lots.rows),
      tx.insert('point_allocation', ALLOCATION_COLUMNS, allocationRows(opened, changes)),
      this.writeRemaining(tx, memberId, changes.changedLots),
      this.removeHolds(tx, memberId, changes.goneHolds),
      tx.insert('point_hold', HOLD_COLUMNS, holdRows(memberId, changes.madeHolds)),
    ]);
    invariant((await moved) === 1, `the account of ${memberId} moved on since it was read`);
  }

  private async removeHolds(tx: Tx, memberId: MemberId, holds: readonly Hold[]): Promise<void> {
    if (holds.length === 0) return;
    const pairs = holds.map(() => '(?, ?)').join(', ');
    const keys = holds.flatMap(({ source }) => [source.type, source.id]);
    const removed = await tx.write(
      `DELETE FROM point_hold WHERE member_id = ? AND (source_type, source_id) IN (${pairs})`,
      [idToBytes(memberId), ...keys],
    );
    invariant(removed === holds.length, 'a hold that was read is gone');
  }

  private async writeRemaining(tx: Tx, memberId: MemberId, lots: readonly Lot[]): Promise<void> {
    if (lots.length === 0) return;
    const seqs = lots.map((lot) => lot.seq);
    const written = await tx.write(
      `UPDATE point_lot SET remaining = CASE seq ${'WHEN ? THEN ? '.repeat(lots.length)} END
        WHERE member_id = ? AND seq IN (${placeholders(seqs)})`,
      [...lots.flatMap(({ seq, remaining }) => [seq, remaining]), idToBytes(memberId), ...seqs],
    );
    invariant(written === lots.length, 'a lot that was read is gone');
  }

  private async listAllocations(
    tx: Tx,
    memberId: MemberId,
    entrySeqs: readonly number[],
  ): Promise<Map<number, Allocation[]>> {
    if (entrySeqs.length === 0) return new Map();
    const rows = await tx.rows<AllocationColumns>(
      `SELECT ${ALLOCATION_COLUMNS.join(', ')} FROM point_allocation
        WHERE member_id = ? AND entry_seq IN (${placeholders(entrySeqs)})`,
      [idToBytes(memberId), ...entrySeqs],
    );
    return allocationsByEntry(rows);
  }
}
