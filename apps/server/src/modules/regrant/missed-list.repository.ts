import { Injectable } from '@nestjs/common';
import type { CouponSource, MissedGrantReason, MissedGrantState } from '@shuke/shared';
import { firstRow, idToBytes, type Reader } from '../../platform/index.js';
import {
  type MissedColumns,
  type MissedGrant,
  type MissedGrantId,
  toMissedGrant,
} from '../coupon/index.js';

export interface MissedFilter {
  state: MissedGrantState;
  templateCode?: string;
  reason?: MissedGrantReason;
  source?: CouponSource;
}

/** The last one of the page before. */
export interface MissedPlace {
  at: Date;
  id: MissedGrantId;
}

/** A missed grant as people see it. */
export interface ListedMiss extends MissedGrant {
  memberNo: string;
  nickname: string | null;
}

export interface MissedSum {
  templateCode: string;
  reason: MissedGrantReason;
  count: number;
  since: Date;
}

type ListedColumns = MissedColumns & { member_no: string; nickname: string | null };

const SELECT = `SELECT g.id, g.member_id, g.source_type, g.source_id, g.template_code, g.reason, g.state,
    g.missed_at, g.tried_at, g.ended_at, g.ended_by, g.note, m.member_no, m.nickname
  FROM missed_grant g JOIN member m ON m.id = g.member_id`;

/** Questions about missed grants; those of a member are asked by their own key. */
@Injectable()
export class MissedListRepository {
  /** Newest first, by missed_grant_template, missed_grant_source or missed_grant_newest. */
  async list(
    reader: Reader,
    filter: MissedFilter,
    after: MissedPlace | null,
    limit: number,
  ): Promise<ListedMiss[]> {
    const { sql, params } = conditionOf(filter);
    const rows = await reader.rows<ListedColumns>(
      `${SELECT} WHERE ${sql} ${after ? 'AND (g.missed_at < ? OR (g.missed_at = ? AND g.id < ?))' : ''}
       ORDER BY g.missed_at DESC, g.id DESC LIMIT ${limit}`,
      [...params, ...(after ? [after.at, after.at, idToBytes(after.id)] : [])],
    );
    return rows.map(listed);
  }

  /** Who has waited longest first, after the place: the order in which they are served. */
  async listOldest(
    reader: Reader,
    filter: Omit<MissedFilter, 'state'> & { since?: Date },
    after: MissedPlace | null,
    limit: number,
  ): Promise<MissedGrant[]> {
    const { sql, params } = conditionOf({ ...filter, state: 'open' });
    const rows = await reader.rows<ListedColumns>(
      `${SELECT} WHERE ${sql} ${filter.since ? 'AND g.missed_at >= ?' : ''}
         ${after ? 'AND (g.missed_at > ? OR (g.missed_at = ? AND g.id > ?))' : ''}
       ORDER BY g.missed_at, g.id LIMIT ${limit}`,
      [
        ...params,
        ...(filter.since ? [filter.since] : []),
        ...(after ? [after.at, after.at, idToBytes(after.id)] : []),
      ],
    );
    return rows.map(toMissedGrant);
  }

  async find(reader: Reader, id: MissedGrantId): Promise<ListedMiss | null> {
    const row = await firstRow(
      reader.rows<ListedColumns>(`${SELECT} WHERE g.id = ?`, [idToBytes(id)]),
    );
    return row && listed(row);
  }

  /** How many wait, by template and reason; from missed_grant_reason alone. */
  async sums(reader: Reader): Promise<MissedSum[]> {
    const rows = await reader.rows<{
      template_code: string;
      reason: MissedGrantReason;
      count: number;
      since: Date;
    }>(
      `SELECT template_code, reason, COUNT(*) AS count, MIN(missed_at) AS since FROM missed_grant
       WHERE state = 'open' GROUP BY template_code, reason ORDER BY template_code, reason`,
    );
    return rows.map((row) => ({
      templateCode: row.template_code,
      reason: row.reason,
      count: Number(row.count),
      since: row.since,
    }));
  }

  /** By missed_grant_template. */
  async countOpen(reader: Reader, templateCode: string): Promise<number> {
    const row = await firstRow(
      reader.rows<{ count: number }>(
        "SELECT COUNT(*) AS count FROM missed_grant WHERE state = 'open' AND template_code = ?",
        [templateCode],
      ),
    );
    return Number(row?.count ?? 0);
  }
}

function conditionOf({ state, templateCode, reason, source }: MissedFilter) {
  const given: [string, unknown][] = [
    ['g.state = ?', state],
    ['g.template_code = ?', templateCode],
    ['g.reason = ?', reason],
    ['g.source_type = ?', source],
  ];
  const asked = given.filter(([, value]) => value !== undefined);
  return {
    sql: asked.map(([condition]) => condition).join(' AND '),
    params: asked.map(([, value]) => value),
  };
}

function listed(row: ListedColumns): ListedMiss {
  return { ...toMissedGrant(row), memberNo: row.member_no, nickname: row.nickname };
}
