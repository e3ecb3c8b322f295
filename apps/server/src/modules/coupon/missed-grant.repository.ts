import { Injectable } from '@nestjs/common';
import type { CouponSource, MissedGrantReason, MissedGrantState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import {
  type MissedGrant,
  type MissedGrantId,
  type Owed,
  owedKey,
  type Service,
} from './missed-grant.types.js';

export interface MissedColumns {
  id: Buffer;
  member_id: Buffer;
  source_type: CouponSource;
  source_id: string;
  template_code: string;
  reason: MissedGrantReason;
  state: MissedGrantState;
  missed_at: Date;
  tried_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  note: string | null;
}

/** Who ended it, and what they said to it. */
export interface Ending {
  at: Date;
  by: string;
  note?: string;
}

interface ServedRow {
  member_id: Buffer;
  source_type: CouponSource;
  source_id: string;
  service: Service;
}

const COLUMNS = `id, member_id, source_type, source_id, template_code, reason, state, missed_at, tried_at,
  ended_at, ended_by, note`;

/**
 * Grants that found no stock, no budget, or a template that rests. The primary key is the source's, as
 * the coupon's is: a grant that fails again has the same row. Each step names the state it starts from.
 */
@Injectable()
export class MissedGrantRepository {
  /** Writes what was missed; what was missed before keeps its number and its first time. */
  async record(
    tx: Tx,
    missed: readonly (Owed & { id: MissedGrantId })[],
    of: { templateCode: string; reason: MissedGrantReason; at: Date },
  ): Promise<void> {
    await tx.upsert(
      'missed_grant',
      [
        ...['member_id', 'source_type', 'source_id', 'id', 'template_code', 'reason', 'state'],
        ...['missed_at', 'tried_at'],
      ],
      missed.map(({ id, memberId, source }) => [
        ...[idToBytes(memberId), source.type, source.id, idToBytes(id), of.templateCode],
        ...[of.reason, 'open', of.at, of.at],
      ]),
      ['template_code', 'reason', 'tried_at'],
    );
  }

  /** How these were served before, by `owedKey`; who is not in it never was. By the keys of both tables. */
  async listServed(reader: Reader, owed: readonly Owed[]): Promise<Map<string, Service>> {
    if (owed.length === 0) return new Map();
    const unique = <T>(values: readonly T[]) => [...new Set(values)];
    const members = unique(owed.map(({ memberId }) => memberId));
    const types = unique(owed.map(({ source }) => source.type));
    const ids = unique(owed.map(({ source }) => source.id));
    const where = `member_id IN (${placeholders(members)}) AND source_type IN (${placeholders(types)})
      AND source_id IN (${placeholders(ids)})`;
    const params = [...members.map(idToBytes), ...types, ...ids];
    const rows = await reader.rows<ServedRow>(
      `SELECT member_id, source_type, source_id, state AS service FROM missed_grant WHERE ${where}
       UNION ALL SELECT member_id, source_type, source_id, 'given' FROM coupon WHERE ${where}`,
      [...params, ...params],
    );
    return new Map(rows.map((row) => [owedKey(owedOf(row)), row.service]));
  }

  /** The open ones of these sources were given after all. */
  async settle(tx: Tx, owed: readonly Owed[], { at, by }: Ending): Promise<void> {
    if (owed.length === 0) return;
    const keys = owed
      .map(() => '(member_id = ? AND source_type = ? AND source_id = ?)')
      .join(' OR ');
    await tx.write(
      `UPDATE missed_grant SET state = 'granted', ended_at = ?, ended_by = ?
       WHERE (${keys}) AND state = 'open'`,
      [
        at,
        by,
        ...owed.flatMap(({ memberId, source }) => [idToBytes(memberId), source.type, source.id]),
      ],
    );
  }

  /** Nobody owes them any more; gives how many were open. */
  async close(tx: Tx, ids: readonly MissedGrantId[], { at, by, note }: Ending): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.write(
      `UPDATE missed_grant SET state = 'closed', ended_at = ?, ended_by = ?, note = ?
       WHERE id IN (${placeholders(ids)}) AND state = 'open'`,
      [at, by, note ?? null, ...ids.map(idToBytes)],
    );
  }

  /** As `close`, of one member's sources; the caller holds the member's row. */
  async closeSources(
    tx: Tx,
    memberId: MemberId,
    source: { type: CouponSource; ids: readonly string[] },
    { at, by, note }: Ending,
  ): Promise<void> {
    if (source.ids.length === 0) return;
    await tx.write(
      `UPDATE missed_grant SET state = 'closed', ended_at = ?, ended_by = ?, note = ?
       WHERE member_id = ? AND source_type = ? AND source_id IN (${placeholders(source.ids)})
         AND state = 'open'`,
      [at, by, note ?? null, idToBytes(memberId), source.type, ...source.ids],
    );
  }

  async find(reader: Reader, id: MissedGrantId): Promise<MissedGrant | null> {
    const row = await firstRow(
      reader.rows<MissedColumns>(`SELECT ${COLUMNS} FROM missed_grant WHERE id = ?`, [
        idToBytes(id),
      ]),
    );
    return row && toMissedGrant(row);
  }

  /** As they are now, locked; whoever retries or closes one waits here for the other. */
  async lock(tx: Tx, ids: readonly MissedGrantId[]): Promise<MissedGrant[]> {
    if (ids.length === 0) return [];
    const rows = await tx.lock<MissedColumns>(
      `SELECT ${COLUMNS} FROM missed_grant WHERE id IN (${placeholders(ids)}) ORDER BY id FOR UPDATE`,
      ids.map(idToBytes),
    );
    return rows.map(toMissedGrant);
  }
}

function owedOf(row: Pick<MissedColumns, 'member_id' | 'source_type' | 'source_id'>): Owed {
  const source = { type: row.source_type, id: row.source_id };
  return { memberId: bytesToId('mbr', row.member_id), source };
}

export function toMissedGrant(row: MissedColumns): MissedGrant {
  return {
    ...owedOf(row),
    id: bytesToId('mis', row.id),
    templateCode: row.template_code,
    reason: row.reason,
    state: row.state,
    missedAt: row.missed_at,
    triedAt: row.tried_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    note: row.note,
  };
}
