import { Injectable } from '@nestjs/common';
import type { MatterState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Matter } from './matter.rules.js';

/** A matter as it is kept. The matter of a refund has the refund's own number. */
export interface MatterRecord extends Matter {
  id: Id<'mat'>;
  state: MatterState;
  openedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  note: string | null;
}

interface MatterColumns {
  id: Buffer;
  kind: Matter['kind'];
  state: MatterState;
  channel: string;
  order_no: string;
  refund_no: string | null;
  store_code: string | null;
  code: Matter['code'];
  coupon_code: string | null;
  fen: number;
  opened_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  note: string | null;
}

/** The last matter shown on the page before. */
export interface MatterPlace {
  at: Date;
  id: Id<'mat'>;
}

const COLUMNS = [
  'id',
  'kind',
  'state',
  'channel',
  'order_no',
  'refund_no',
  'store_code',
  'code',
  'coupon_code',
  'fen',
  'opened_at',
  'closed_at',
  'closed_by',
  'note',
];

@Injectable()
export class MatterRepository {
  /** Opens matters; the one of a refund that is known already is opened anew. */
  async open(tx: Tx, matters: readonly (Matter & { id: Id<'mat'> })[], now: Date): Promise<void> {
    await tx.upsert(
      'order_matter',
      COLUMNS,
      matters.map((one) => [
        idToBytes(one.id),
        one.kind,
        'open',
        one.channel,
        one.orderNo,
        one.refundNo,
        one.storeCode,
        one.code,
        one.couponCode,
        one.fen,
        now,
        null,
        null,
        null,
      ]),
      COLUMNS.slice(1),
    );
  }

  /** Gives how many of them were open. */
  async close(
    tx: Tx,
    ids: readonly Id<'mat'>[],
    by: { at: Date; actor: string; note: string | null },
  ): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.write(
      `UPDATE order_matter SET state = 'closed', closed_at = ?, closed_by = ?, note = ?
        WHERE id IN (${placeholders(ids)}) AND state = 'open'`,
      [by.at, by.actor, by.note, ...ids.map(idToBytes)],
    );
  }

  async find(reader: Reader, id: string): Promise<MatterRecord | null> {
    const row = await firstRow(
      reader.rows<MatterColumns>(`SELECT ${COLUMNS.join(', ')} FROM order_matter WHERE id = ?`, [
        idToBytes(id),
      ]),
    );
    return row && matterOf(row);
  }

  /**
   * Newest first, by the index order_matter_state. `stores`: only these, and what no store is known
   * of yet; null: all.
   */
  async list(
    reader: Reader,
    of: { state: MatterState; stores: readonly string[] | null },
    after: MatterPlace | null,
    limit: number,
  ): Promise<MatterRecord[]> {
    const older = after ? 'AND (opened_at < ? OR (opened_at = ? AND id < ?))' : '';
    const place = after ? [after.at, after.at, idToBytes(after.id)] : [];
    const sight = of.stores
      ? `AND (store_code IS NULL OR store_code IN (${placeholders(of.stores)}))`
      : '';
    const rows = await reader.rows<MatterColumns>(
      `SELECT ${COLUMNS.join(', ')} FROM order_matter WHERE state = ? ${older} ${sight}
        ORDER BY opened_at DESC, id DESC LIMIT ${limit}`,
      [of.state, ...place, ...(of.stores ?? [])],
    );
    return rows.map(matterOf);
  }
}

function matterOf(row: MatterColumns): MatterRecord {
  return {
    id: bytesToId('mat', row.id),
    kind: row.kind,
    state: row.state,
    channel: row.channel,
    orderNo: row.order_no,
    refundNo: row.refund_no,
    storeCode: row.store_code,
    code: row.code,
    couponCode: row.coupon_code,
    fen: row.fen,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    note: row.note,
  };
}
