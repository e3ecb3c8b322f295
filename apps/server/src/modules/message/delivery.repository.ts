import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Delivery, DeliveryCounts, DeliveryState, NewDelivery } from './delivery.types.js';
import type { DeliveryCursor } from './delivery-cursor.js';
import { DELIVERY_COLUMNS, deliveryOf, type SqlDelivery } from './delivery-row.js';

@Injectable()
export class DeliveryRepository {
  /** The unique key `delivery_once` keeps the first of each (member, dedupe, channel); repeats change nothing. */
  async insertPlanned(tx: Tx, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
    await tx.upsert(
      'delivery',
      [
        'member_id',
        'id',
        'dedupe_key',
        'channel',
        'type',
        'cause',
        'fields',
        'state',
        'attempts',
        'due_at',
        'planned_at',
      ],
      deliveries.map((one) => [
        idToBytes(one.memberId),
        idToBytes(one.id),
        one.dedupeKey,
        one.channel,
        one.type,
        one.cause,
        JSON.stringify(one.fields),
        'planned',
        0,
        now,
        now,
      ]),
      ['dedupe_key'],
    );
  }

  /** Ids by `memberId dedupeKey`, of these deliveries or the earlier ones in their place. */
  async findPlannedIds(
    reader: Reader,
    deliveries: readonly NewDelivery[],
  ): Promise<Map<string, Id<'dlv'>>> {
    const tuples = deliveries.map(() => '(?, ?, ?)').join(', ');
    const rows = await reader.rows<{ member_id: Buffer; id: Buffer; dedupe_key: string }>(
      `SELECT member_id, id, dedupe_key FROM delivery WHERE (member_id, dedupe_key, channel) IN (${tuples})`,
      deliveries.flatMap((one) => [idToBytes(one.memberId), one.dedupeKey, one.channel]),
    );
    return new Map(
      rows.map((row) => [
        `${bytesToId('mbr', row.member_id)} ${row.dedupe_key}`,
        bytesToId('dlv', row.id),
      ]),
    );
  }

  /** The platform's last word on a send, by its own number. */
  async confirm(
    tx: Tx,
    memberId: MemberId,
    msgid: string,
    to: { state: DeliveryState; reason: string | null },
  ): Promise<void> {
    await tx.write(
      `UPDATE delivery SET state = ?, reason = ? WHERE member_id = ? AND msgid = ? AND state = 'sent'`,
      [to.state, to.reason, idToBytes(memberId), msgid],
    );
  }

  /** False when the member has no such delivery. */
  async markTapped(tx: Tx, memberId: MemberId, id: Id<'dlv'>, now: Date): Promise<boolean> {
    const matched = await tx.write(
      'UPDATE delivery SET tapped_at = COALESCE(tapped_at, ?) WHERE member_id = ? AND id = ?',
      [now, idToBytes(memberId), idToBytes(id)],
    );
    return matched === 1;
  }

  cancelPlanned(tx: Tx, cause: string): Promise<number> {
    return tx.write(
      `UPDATE delivery SET state = 'skipped', reason = 'CANCELLED', lease_token = NULL
       WHERE cause = ? AND state = 'planned'`,
      [cause],
    );
  }

  async countsOf(reader: Reader, cause: string): Promise<DeliveryCounts> {
    const rows = await reader.rows<{ state: DeliveryState; count: number; tapped: number }>(
      'SELECT state, COUNT(*) AS count, COUNT(tapped_at) AS tapped FROM delivery WHERE cause = ? GROUP BY state',
      [cause],
    );
    const of = (...states: DeliveryState[]) =>
      rows
        .filter((row) => states.includes(row.state))
        .reduce((sum, row) => sum + Number(row.count), 0);
    return {
      planned: of('planned', 'sending'),
      sent: of('sent', 'delivered'),
      delivered: of('delivered'),
      failed: of('failed'),
      unknown: of('unknown'),
      skipped: of('skipped'),
      inbox: of('planned', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'skipped'),
      tapped: rows.reduce((sum, row) => sum + Number(row.tapped), 0),
    };
  }

  /** Newest first, after the one that stands at `after`. */
  async listOfMember(
    reader: Reader,
    memberId: MemberId,
    after: DeliveryCursor | null,
    limit: number,
  ): Promise<Delivery[]> {
    const rows = await reader.rows<SqlDelivery>(
      `SELECT ${DELIVERY_COLUMNS} FROM delivery
       WHERE member_id = ? ${after ? 'AND (planned_at < ? OR (planned_at = ? AND id < ?))' : ''}
       ORDER BY planned_at DESC, id DESC LIMIT ?`,
      [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : []), limit],
    );
    return rows.map(deliveryOf);
  }
}
