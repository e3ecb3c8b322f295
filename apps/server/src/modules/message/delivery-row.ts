import { bytesToId, readJson } from '../../platform/index.js';
import type { Delivery, DeliveryState } from './delivery.types.js';
import type { MessageFields, MessageTypeName } from './message.types.js';
import type { Channel } from './template-input.rules.js';

export interface SqlDelivery {
  member_id: Buffer;
  id: Buffer;
  dedupe_key: string;
  channel: Channel;
  type: MessageTypeName;
  cause: string;
  fields: unknown;
  state: DeliveryState;
  reason: string | null;
  errcode: number | null;
  msgid: string | null;
  attempts: number;
  due_at: Date;
  planned_at: Date;
  sent_at: Date | null;
  tapped_at: Date | null;
}

export const DELIVERY_COLUMNS = `member_id, id, dedupe_key, channel, type, cause, fields, state, reason,
  errcode, msgid, attempts, due_at, planned_at, sent_at, tapped_at`;

export function deliveryOf(row: SqlDelivery): Delivery {
  return {
    id: bytesToId('dlv', row.id),
    memberId: bytesToId('mbr', row.member_id),
    dedupeKey: row.dedupe_key,
    channel: row.channel,
    type: row.type,
    cause: row.cause,
    fields: readJson<MessageFields>(row.fields),
    state: row.state,
    reason: row.reason,
    errcode: row.errcode,
    msgid: row.msgid,
    attempts: row.attempts,
    dueAt: row.due_at,
    plannedAt: row.planned_at,
    sentAt: row.sent_at,
    tappedAt: row.tapped_at,
  };
}
