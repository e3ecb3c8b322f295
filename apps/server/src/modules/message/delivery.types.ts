import type { Id, MemberId } from '../../platform/index.js';
import type { MessageFields, MessageTypeName } from './message.types.js';
import type { Channel } from './template-input.rules.js';

export const DELIVERY_STATES = [
  'planned',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'skipped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface NewDelivery {
  id: Id<'dlv'>;
  memberId: MemberId;
  dedupeKey: string;
  channel: Channel;
  type: MessageTypeName;
  cause: string;
  fields: MessageFields;
}

export interface Delivery extends NewDelivery {
  state: DeliveryState;
  reason: string | null;
  errcode: number | null;
  msgid: string | null;
  /** How often sending it began. */
  attempts: number;
  dueAt: Date;
  plannedAt: Date;
  sentAt: Date | null;
  tappedAt: Date | null;
}

/** How far the deliveries of one cause have come; `sent` counts the delivered ones too. */
export interface DeliveryCounts {
  planned: number;
  sent: number;
  delivered: number;
  failed: number;
  unknown: number;
  skipped: number;
  inbox: number;
  tapped: number;
}
