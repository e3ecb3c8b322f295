import { Injectable } from '@nestjs/common';
import type { AdjustmentKind, AdjustmentState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Decision } from './adjustment.rules.js';
import type { Adjustment, AdjustmentId } from './adjustment.types.js';

const COLUMNS = [
  'member_id',
  'id',
  'member_no',
  'store_code',
  'kind',
  'points',
  'order_id',
  'reason',
  'state',
  'requested_by',
  'requested_at',
  'decided_by',
  'decided_at',
  'note',
] as const;

interface AdjustmentColumns {
  member_id: Buffer;
  id: Buffer;
  member_no: string;
  store_code: string | null;
  kind: AdjustmentKind;
  points: number;
  order_id: string | null;
  reason: string;
  state: AdjustmentState;
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  note: string | null;
}

export interface AdjustmentFilter {
  state?: AdjustmentState;
  memberNo?: string;
  /** Null: of the whole brand. */
  stores: readonly string[] | null;
  after: { at: Date; id: string } | null;
  limit: number;
}

export interface DecisionMade {
  state: Decision;
  /** As posted. */
  points: number;
  by: string;
  at: Date;
  note: string | null;
}

@Injectable()
export class AdjustmentRepository {
  async insert(tx: Tx, adjustment: Adjustment): Promise<void> {
    await tx.insert('point_adjustment', COLUMNS, [
      [
        idToBytes(adjustment.memberId),
        idToBytes(adjustment.id),
        adjustment.memberNo,
        adjustment.storeCode,
        adjustment.kind,
        adjustment.points,
        adjustment.orderId,
        adjustment.reason,
        adjustment.state,
        adjustment.requestedBy,
        adjustment.requestedAt,
        adjustment.decidedBy,
        adjustment.decidedAt,
        adjustment.note,
      ],
    ]);
  }

  /** By point_adjustment_id. */
  async find(reader: Reader, id: AdjustmentId): Promise<Adjustment | null> {
    const row = await firstRow(
      reader.rows<AdjustmentColumns>(
        `SELECT ${COLUMNS.join(', ')} FROM point_adjustment WHERE id = ?`,
        [idToBytes(id)],
      ),
    );
    return row && adjustmentOf(row);
  }

  /** The one line that decides: false when somebody has decided before. */
  async decide(tx: Tx, { memberId, id }: Adjustment, made: DecisionMade): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE point_adjustment SET state = ?, points = ?, decided_by = ?, decided_at = ?, note = ?
        WHERE member_id = ? AND id = ? AND state = 'waiting'`,
      [made.state, made.points, made.by, made.at, made.note, idToBytes(memberId), idToBytes(id)],
    );
    return changed === 1;
  }

  /** Newest first, by point_adjustment_state, _member or _recent. */
  async list(
    reader: Reader,
    { state, memberNo, stores, after, limit }: AdjustmentFilter,
  ): Promise<Adjustment[]> {
    const conditions: [string, unknown[]][] = [['1 = 1', []]];
    if (state) conditions.push(['state = ?', [state]]);
    if (memberNo) conditions.push(['member_no = ?', [memberNo]]);
    if (stores) conditions.push([`store_code IN (${placeholders(stores)})`, [...stores]]);
    if (after) {
      const place = '(requested_at < ? OR (requested_at = ? AND id < ?))';
      conditions.push([place, [after.at, after.at, idToBytes(after.id)]]);
    }
    const rows = await reader.rows<AdjustmentColumns>(
      `SELECT ${COLUMNS.join(', ')} FROM point_adjustment
        WHERE ${conditions.map(([condition]) => condition).join(' AND ')}
        ORDER BY requested_at DESC, id DESC LIMIT ?`,
      [...conditions.flatMap(([, values]) => values), limit],
    );
    return rows.map(adjustmentOf);
  }
}

function adjustmentOf(row: AdjustmentColumns): Adjustment {
  return {
    id: bytesToId('adj', row.id),
    memberId: bytesToId('mbr', row.member_id),
    memberNo: row.member_no,
    storeCode: row.store_code,
    kind: row.kind,
    points: row.points,
    orderId: row.order_id,
    reason: row.reason,
    state: row.state,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    note: row.note,
  };
}
