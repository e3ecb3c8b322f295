import { decodeCursor, type Id, invalidField, isId } from '../../platform/index.js';

/** Where a page of deliveries or inbox messages ended: when, and which of that instant. */
export interface DeliveryCursor {
  at: Date;
  id: Id<'dlv'>;
}

/** 400 for a cursor that is none of ours. */
export function deliveryCursor(cursor: string | undefined): DeliveryCursor | null {
  const key = decodeCursor<[number, string]>(cursor, ['number', 'string']);
  if (!key) return null;
  const [milliseconds, id] = key;
  const at = new Date(milliseconds);
  if (Number.isNaN(at.getTime()) || !isId('dlv', id)) throw invalidField('cursor', '翻页标记不对');
  return { at, id: id as Id<'dlv'> };
}
