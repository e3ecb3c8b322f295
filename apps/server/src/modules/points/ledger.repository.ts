/**
 * Reads ledgers. The account row, locked first, guards all entries, lots and allocations of the member:
 * whoever holds it reads them as they are and is the only one to change them.
 */
import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Tx,
} from '../../platform/index.js';
import type { Allocation, Entry, Hold, Lot, Source } from './ledger.types.js';
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
  /** Who has no account is left out. */
  async lockAccounts(tx: Tx, memberIds: readonly MemberId[]): Promise<OpenedAccount[]> {
    const rows = await tx.lockOf<AccountColumns>({
      sql: `SELECT ${ACCOUNT_COLUMNS.join(', ')} FROM point_account
        WHERE member_id IN (?) ORDER BY member_id FOR UPDATE`,
      ...ofMembers(memberIds),
    });
    return rows.map((row) => ({
      ...accountOf(row),
      memberId: bytesToId('mbr', row.member_id),
      entryDigest: row.entry_digest,
      lotDigest: row.lot_digest,
      holdsUntil: row.holds_until,
    }));
  }

  /** By index point_lot_open. */
  async lockOpenLots(tx: Tx, memberIds: readonly MemberId[]): Promise<Map<MemberId, Lot[]>> {
    const rows = await tx.lockOf<LotColumns>({
      sql: `SELECT ${LOT_COLUMNS.join(', ')} FROM point_lot
        WHERE member_id IN (?) AND remaining > 0 FOR UPDATE`,
      ...ofMembers(memberIds),
    });
    return byMember(rows, lotOf);
  }

  /** By primary key. Asked only of members whose account tells of holds. */
  async lockHolds(tx: Tx, memberIds: readonly MemberId[]): Promise<Map<MemberId, Hold[]>> {
    const rows = await tx.lockOf<HoldColumns>({
      sql: `SELECT ${HOLD_COLUMNS.join(', ')} FROM point_hold WHERE member_id IN (?) FOR UPDATE`,
      ...ofMembers(memberIds),
    });
    return byMember(rows, holdOf);
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

function ofMembers(memberIds: readonly MemberId[]) {
  return { column: 'member_id', keys: memberIds.map(idToBytes) };
}

function byMember<Row extends { member_id: Buffer }, T>(
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<MemberId, T[]> {
  const all = new Map<MemberId, T[]>();
  for (const row of rows) {
    const memberId = bytesToId('mbr', row.member_id);
    const ofMember = all.get(memberId);
    if (ofMember) ofMember.push(of(row));
    else all.set(memberId, [of(row)]);
  }
  return all;
}
