import { type Id, instantCursor } from '../../platform/index.js';

/** Where a page of deliveries or inbox messages ended: when, and which of that instant. */
export interface DeliveryCursor {
  at: Date;
  id: Id<'dlv'>;
}

/** 400 for a cursor that is none of ours. */
export function deliveryCursor(cursor: string | undefined): DeliveryCursor | null {
  return instantCursor(cursor, 'dlv');
}
