import { mayDo } from '@shuke/shared';
import type { StaffActor } from '../../platform/index.js';

/** Stores whose members somebody may look through; null for all of them. */
export function storesInSight(staff: StaffActor): readonly string[] | null {
  return staff.storeCodes.length === 0 ? null : staff.storeCodes;
}

/**
 * Whether somebody may know of a member who showed neither code nor phone: members of their own
 * stores, or of the whole brand for those who search it.
 */
export function isInSight(staff: StaffActor, storeCode: string | null): boolean {
  const stores = storesInSight(staff);
  if (stores === null) return mayDo(staff.role, 'member.search');
  return storeCode !== null && stores.includes(storeCode);
}
