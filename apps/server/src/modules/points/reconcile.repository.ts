import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, type MemberId, type Reader } from '../../platform/index.js';
import type { AccountRows } from './account-check.js';
import {
  ACCOUNT_COLUMNS,
  type AccountColumns,
  ALLOCATION_COLUMNS,
  type AllocationColumns,
  ENTRY_COLUMNS,
  type EntryColumns,
  HOLD_COLUMNS,
  type HoldColumns,
  LOT_COLUMNS,
  type LotColumns,
} from './points.rows.js';

/** Members from one id, exclusive, through another, inclusive. */
export interface MemberRange {
  after: Buffer;
  through: Buffer;
}

const LAST_ID = Buffer.alloc(16, 0xff);

@Injectable()
export class ReconcileRepository {
  /** The next `size` accounts, and whatever lies between them; null behind the last. */
  async nextRange(reader: Reader, after: Buffer, size: number): Promise<MemberRange | null> {
    if (after.equals(LAST_ID)) return null;
    const ids = await reader.rows<{ member_id: Buffer }>(
      'SELECT member_id FROM point_account WHERE member_id > ? ORDER BY member_id LIMIT ?',
      [after, size],
    );
    const last = ids.length === size ? ids.at(-1)?.member_id : undefined;
    return { after, through: last ?? LAST_ID };
  }

  /** All that the books hold of the members in a range; by primary keys. */
  async listRows(reader: Reader, range: MemberRange): Promise<AccountRows[]> {
    const [accounts, entries, lots, allocations, holds] = await Promise.all([
      list<AccountColumns>(reader, 'point_account', ACCOUNT_COLUMNS, [], range),
      list<EntryColumns>(reader, 'point_entry', ENTRY_COLUMNS, ['seq'], range),
      list<LotColumns>(reader, 'point_lot', LOT_COLUMNS, ['seq'], range),
      list<AllocationColumns>(
        reader,
        'point_allocation',
        ALLOCATION_COLUMNS,
        ['entry_seq', 'turn'],
        range,
      ),
      list<HoldColumns>(reader, 'point_hold', HOLD_COLUMNS, [], range),
    ]);
    const members = new Map<MemberId, AccountRows>();
    const of = (row: { member_id: Buffer }) => rowsOf(members, bytesToId('mbr', row.member_id));
    for (const row of accounts) of(row).account = row;
    for (const row of entries) of(row).entries.push(row);
    for (const row of lots) of(row).lots.push(row);
    for (const row of allocations) of(row).allocations.push(row);
    for (const row of holds) of(row).holds.push(row);
    return [...members.values()];
  }
}

export function rangeOf(memberId: MemberId): MemberRange {
  const through = idToBytes(memberId);
  const before = (BigInt(`0x${through.toString('hex')}`) - 1n).toString(16).padStart(32, '0');
  return { after: Buffer.from(before, 'hex'), through };
}

function list<T>(
  reader: Reader,
  table: string,
  columns: readonly string[],
  order: readonly string[],
  range: MemberRange,
): Promise<T[]> {
  return reader.rows<T>(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE member_id > ? AND member_id <= ?
      ORDER BY ${['member_id', ...order].join(', ')}`,
    [range.after, range.through],
  );
}

function rowsOf(members: Map<MemberId, AccountRows>, memberId: MemberId): AccountRows {
  const known = members.get(memberId);
  if (known) return known;
  const rows: AccountRows = {
    memberId,
    account: null,
    entries: [],
    lots: [],
    allocations: [],
    holds: [],
  };
  members.set(memberId, rows);
  return rows;
}
