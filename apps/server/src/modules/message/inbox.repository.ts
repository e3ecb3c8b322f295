import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { DeliveryCursor } from './delivery-cursor.js';

export interface InboxMessage {
  deliveryId: Id<'dlv'>;
  memberId: MemberId;
  type: string;
  title: string;
  body: string;
  page: string | null;
  createdAt: Date;
  readAt: Date | null;
}

interface SqlInboxMessage {
  delivery_id: Buffer;
  member_id: Buffer;
  type: string;
  title: string;
  body: string;
  page: string | null;
  created_at: Date;
  read_at: Date | null;
}

@Injectable()
export class InboxRepository {
  async insertMessages(tx: Tx, messages: readonly InboxMessage[]): Promise<void> {
    await tx.insert(
      'inbox_message',
      ['member_id', 'delivery_id', 'type', 'title', 'body', 'page', 'created_at'],
      messages.map((one) => [
        idToBytes(one.memberId),
        idToBytes(one.deliveryId),
        one.type,
        one.title,
        one.body,
        one.page,
        one.createdAt,
      ]),
    );
  }

  /** Newest first, after the one that stands at `after`. */
  async list(
    reader: Reader,
    memberId: MemberId,
    after: DeliveryCursor | null,
    limit: number,
  ): Promise<InboxMessage[]> {
    const rows = await reader.rows<SqlInboxMessage>(
      `SELECT delivery_id, member_id, type, title, body, page, created_at, read_at FROM inbox_message
       WHERE member_id = ? ${after ? 'AND (created_at < ? OR (created_at = ? AND delivery_id < ?))' : ''}
       ORDER BY created_at DESC, delivery_id DESC LIMIT ?`,
      [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : []), limit],
    );
    return rows.map((row) => ({
      deliveryId: bytesToId('dlv', row.delivery_id),
      memberId: bytesToId('mbr', row.member_id),
      type: row.type,
      title: row.title,
      body: row.body,
      page: row.page,
      createdAt: row.created_at,
      readAt: row.read_at,
    }));
  }

  async markRead(tx: Tx, memberId: MemberId, deliveryId: Id<'dlv'>, now: Date): Promise<void> {
    await tx.write(
      'UPDATE inbox_message SET read_at = COALESCE(read_at, ?) WHERE member_id = ? AND delivery_id = ?',
      [now, idToBytes(memberId), idToBytes(deliveryId)],
    );
  }
}
