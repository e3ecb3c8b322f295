import { COUNTER_CHANNEL } from '@shuke/shared';
import { AppError, type Ctx, invalidField, invariant } from '../../platform/index.js';

/** 403 FORBIDDEN for a store that is not the key's or the person's; none named means all. */
export function requireOwnStore({ actor }: Ctx, storeCode: string): void {
  invariant(actor.kind === 'apiKey' || actor.kind === 'staff', 'keys and staff come from stores');
  const all = actor.storeCodes.length === 0;
  if (!all && !actor.storeCodes.includes(storeCode)) throw new AppError('FORBIDDEN');
}

/** 403 FORBIDDEN for a channel that is not the key's; that of people is the counter. */
export function requireOwnChannel({ actor }: Ctx, channel: string): void {
  const own = actor.kind === 'apiKey' ? actor.channel : COUNTER_CHANNEL;
  if (channel !== own) throw new AppError('FORBIDDEN');
}

/** Of somebody who works in several stores, 400: the store must be named. */
export function onlyStoreOf({ actor }: Ctx): string {
  const [storeCode, another] = actor.kind === 'staff' ? actor.storeCodes : [];
  if (storeCode === undefined || another !== undefined) {
    throw invalidField('storeCode', '请选择门店', 'REQUIRED');
  }
  return storeCode;
}
