import { AppError, type Ctx, invariant } from '../../platform/index.js';

/** 403 FORBIDDEN for a store that is not the key's or the person's; none named means all. */
export function requireOwnStore({ actor }: Ctx, storeCode: string): void {
  invariant(actor.kind === 'apiKey' || actor.kind === 'staff', 'keys and staff report orders');
  const all = actor.storeCodes.length === 0;
  if (!all && !actor.storeCodes.includes(storeCode)) throw new AppError('FORBIDDEN');
}
