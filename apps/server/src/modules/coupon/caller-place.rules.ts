import { COUNTER_CHANNEL } from '@shuke/shared';
import type { Actor } from '../../platform/index.js';

/** The channel of a call that redeems in a store; null when the caller has no business there. */
export function channelIn(actor: Actor, storeCode: string): string | null {
  if (actor.kind !== 'staff' && actor.kind !== 'apiKey') return null;
  const everywhere = actor.storeCodes.length === 0;
  if (!everywhere && !actor.storeCodes.includes(storeCode)) return null;
  return actor.kind === 'apiKey' ? actor.channel : COUNTER_CHANNEL;
}
