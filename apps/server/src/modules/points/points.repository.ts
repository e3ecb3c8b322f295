import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import type { Account, Entry, Hold, Lot } from './ledger.types.js';
import {
  type AccountColumns,
  accountOf,
  ENTRY_COLUMNS,
  type EntryColumns,
  entryOf,
  type HoldColumns,
  LOT_COLUMNS,
  type LotColumns,
  lotOf,
} from './points.rows.js';

export interface OpenAccount {
  memberId: MemberId;
  account: Account;
  openLots: Lot[];
  holds: Hold[];
}

/** An entry as shown: one that brought in a lot tells its times. */
export interface ListedEntry {
  entry: Entry;
  availableAt: Date | null;
  expiresAt: Date | null;
}

/** A place in the queue of accounts that are due. */
export interface DuePlace {
  memberId: MemberId;
  dueAt: Date;
}

@Injectable()
export class PointsRepository {
  /**
   * Accounts with their open lots, as of one instant: one statement sees no half of a posting. The
   * few that have holds are asked again with them, so that nobody else pays for it.
   */
  async listOpenAccounts(reader: Reader, memberIds: readonly MemberId[]): Promise<OpenAccount[]> {
    if (memberIds.length === 0) return [];
    const lotColumns = LOT_COLUMNS.map((column) => `l.${column}`).join(', ');
    const rows = await reader.rows<AccountWithLot>(
      `SELECT a.member_id AS account_of, a.last_seq, a.balance, a.debt, a.holds_until, ${lotColumns}
         FROM point_account a
         LEFT JOIN point_lot l ON l.member_id = a.member_id AND l.remaining > 0
        WHERE a.member_id IN (${placeholders(memberIds)})`,
      memberIds.map(idToBytes),
    );
    const accounts = groupByAccount(rows);
    const holding = new Set(rows.filter((row) => row.holds_until !== null).map(memberOf));
    const withHolds = await this.listHolding(reader, [...holding]);
    return accounts.map((account) => withHolds.get(account.memberId) ?? account);
  }

  /** The same in one statement with the holds, where there are any. */
  private async listHolding(
    reader: Reader,
    memberIds: readonly MemberId[],
  ): Promise<Map<MemberId, OpenAccount>> {
    if (memberIds.length === 0) return new Map();
    const lotColumns = LOT_COLUMNS.map((column) => `l.${column}`).join(', ');
    const rows = await reader.rows<AccountWithHold>(
      `SELECT a.member_id AS account_of, a.last_seq, a.balance, a.debt, a.holds_until, ${lotColumns},
              h.source_type AS hold_type, h.source_id AS hold_id, h.points AS held_points,
              h.held_at, h.held_until
         FROM point_account a
         LEFT JOIN point_lot l ON l.member_id = a.member_id AND l.remaining > 0
         LEFT JOIN point_hold h ON h.member_id = a.member_id
        WHERE a.member_id IN (${placeholders(memberIds)})`,
      memberIds.map(idToBytes),
    );
    return new Map(groupByHolder(rows).map((account) => [account.memberId, account]));
  }

  /** Newest first, before the given place; by primary keys. */
  async listEntries(
    reader: Reader,
    memberId: MemberId,
    beforeSeq: number | null,
    limit: number,
  ): Promise<ListedEntry[]> {
    const columns = ENTRY_COLUMNS.map((column) => `e.${column}`).join(', ');
    const rows = await reader.rows<EntryColumns & Pick<LotColumns, 'available_at' | 'expires_at'>>(
      `SELECT ${columns}, l.available_at, l.expires_at
         FROM point_entry e
         LEFT JOIN point_lot l ON l.member_id = e.member_id AND l.seq = e.seq
        WHERE e.member_id = ? AND e.seq < ?
        ORDER BY e.seq DESC LIMIT ?`,
      [idToBytes(memberId), beforeSeq ?? Number.MAX_SAFE_INTEGER, limit],
    );
    return rows.map((row) => ({
      entry: entryOf(row, []),
      availableAt: row.available_at,
      expiresAt: row.expires_at,
    }));
  }

  /** Members for whom time has decided something that is not written yet; by point_account_due. */
  async listDue(
    reader: Reader,
    now: Date,
    after: DuePlace | null,
    limit: number,
  ): Promise<DuePlace[]> {
    const rest = after ? 'AND (next_due_at > ? OR (next_due_at = ? AND member_id > ?))' : '';
    const place = after ? [after.dueAt, after.dueAt, idToBytes(after.memberId)] : [];
    const rows = await reader.rows<Pick<AccountColumns, 'member_id'> & { next_due_at: Date }>(
      `SELECT member_id, next_due_at FROM point_account
        WHERE next_due_at <= ? ${rest} ORDER BY next_due_at, member_id LIMIT ?`,
      [now, ...place, limit],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      dueAt: row.next_due_at,
    }));
  }
}

type Absent<Columns> = { [Column in keyof Columns]: null };
type AccountWithLot = Pick<AccountColumns, 'last_seq' | 'balance' | 'debt' | 'holds_until'> & {
  account_of: Buffer;
} & (LotColumns | Absent<LotColumns>);

type HoldBeside = Pick<HoldColumns, 'held_at' | 'held_until'> & {
  hold_type: HoldColumns['source_type'];
  hold_id: string;
  held_points: number;
};
type AccountWithHold = AccountWithLot & (HoldBeside | Absent<HoldBeside>);

function memberOf(row: AccountWithLot): MemberId {
  return bytesToId('mbr', row.account_of);
}

function groupByAccount(rows: readonly AccountWithLot[]): OpenAccount[] {
  const accounts = new Map<MemberId, OpenAccount>();
  for (const row of rows) {
    const memberId = memberOf(row);
    const account = accounts.get(memberId) ?? emptyAccount(memberId, row);
    accounts.set(memberId, account);
    if (row.seq !== null) account.openLots.push(lotOf(row));
  }
  return [...accounts.values()];
}

/** Each lot comes once with each hold. */
function groupByHolder(rows: readonly AccountWithHold[]): OpenAccount[] {
  const accounts = new Map<MemberId, OpenAccount>();
  const [lots, holds] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const memberId = memberOf(row);
    const account = accounts.get(memberId) ?? emptyAccount(memberId, row);
    accounts.set(memberId, account);
    if (row.seq !== null && isFirst(lots, `${memberId} ${row.seq}`))
      account.openLots.push(lotOf(row));
    if (row.hold_id !== null && isFirst(holds, `${memberId} ${row.hold_type} ${row.hold_id}`)) {
      account.holds.push(holdBeside(row));
    }
  }
  return [...accounts.values()];
}

function emptyAccount(memberId: MemberId, row: AccountWithLot): OpenAccount {
  return { memberId, account: accountOf(row), openLots: [], holds: [] };
}

function holdBeside(row: HoldBeside): Hold {
  const source = { type: row.hold_type, id: row.hold_id };
  return { source, points: row.held_points, heldAt: row.held_at, until: row.held_until };
}

function isFirst(seen: Set<string>, key: string): boolean {
  return seen.size < seen.add(key).size;
}
