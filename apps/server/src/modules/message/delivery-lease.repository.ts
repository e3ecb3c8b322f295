import { Injectable } from '@nestjs/common';
import { idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { Delivery, DeliveryState } from './delivery.types.js';
import { DELIVERY_COLUMNS, deliveryOf, type SqlDelivery } from './delivery-row.js';

export interface SettledAs {
  state: DeliveryState;
  reason?: string;
  errcode?: number;
  msgid?: string | null;
  dueAt?: Date;
  sentAt?: Date;
  /** The message counts, or may count, as one that the member got. */
  keepSlot?: boolean;
}

/** A delivery's way through a worker: leased, begun, settled; each step only with the lease's token. */
@Injectable()
export class DeliveryLeaseRepository {
  /** Due deliveries are this worker's until `leasedUntil`; a killed worker's come back by then. */
  lease(tx: Tx, token: Buffer, now: Date, leasedUntil: Date, limit: number): Promise<number> {
    return tx.write(
      `UPDATE delivery SET lease_token = ?, due_at = ?
       WHERE state = 'planned' AND due_at <= ? ORDER BY due_at LIMIT ${limit}`,
      [token, leasedUntil, now],
    );
  }

  async listLeased(reader: Reader, token: Buffer): Promise<Delivery[]> {
    const rows = await reader.rows<SqlDelivery>(
      `SELECT ${DELIVERY_COLUMNS} FROM delivery WHERE lease_token = ? AND state = 'planned'
       ORDER BY planned_at, id`,
      [token],
    );
    return rows.map(deliveryOf);
  }

  /** False when the lease was lost or the delivery is no longer planned. */
  async begin(
    tx: Tx,
    { memberId, id }: Delivery,
    token: Buffer,
    values: { slotDay: string | null; until: Date },
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE delivery SET state = 'sending', attempts = attempts + 1, slot_day = ?, due_at = ?
       WHERE member_id = ? AND id = ? AND state = 'planned' AND lease_token = ?`,
      [values.slotDay, values.until, idToBytes(memberId), idToBytes(id), token],
    );
    return changed === 1;
  }

  /** Leaves `from` for another state; false when it was not there with this lease any more. */
  async settle(
    tx: Tx,
    { memberId, id }: Delivery,
    token: Buffer,
    from: DeliveryState,
    to: SettledAs,
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE delivery SET state = ?, reason = ?, errcode = ?, msgid = ?, due_at = COALESCE(?, due_at),
         sent_at = ?, slot_day = ${to.keepSlot ? 'slot_day' : 'NULL'}, lease_token = NULL
       WHERE member_id = ? AND id = ? AND state = ? AND lease_token = ?`,
      [
        to.state,
        to.reason ?? null,
        to.errcode ?? null,
        to.msgid ?? null,
        to.dueAt ?? null,
        to.sentAt ?? null,
        idToBytes(memberId),
        idToBytes(id),
        from,
        token,
      ],
    );
    return changed === 1;
  }

  /** What was in flight when its worker died may have been sent: it is never sent again. */
  giveUpInFlight(tx: Tx, now: Date): Promise<number> {
    return tx.write(
      `UPDATE delivery SET state = 'unknown', reason = 'INTERRUPTED', lease_token = NULL
       WHERE state = 'sending' AND due_at <= ?`,
      [now],
    );
  }

  async listSlotDays(reader: Reader, memberId: MemberId, since: string): Promise<string[]> {
    const rows = await reader.rows<{ slot_day: string }>(
      'SELECT slot_day FROM delivery WHERE member_id = ? AND slot_day >= ?',
      [idToBytes(memberId), since],
    );
    return rows.map((row) => row.slot_day);
  }
}
