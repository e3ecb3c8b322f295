import type { Role } from '@shuke/shared';

interface Person {
  role: Role;
  /** Empty: the whole brand. */
  storeCodes: readonly string[];
}

/** An invitation lets its bearer in with all rights of the invited row, so it only goes downwards. */
const BELOW: Partial<Record<Role, readonly Role[]>> = {
  region_manager: ['store_manager', 'clerk'],
  store_manager: ['clerk'],
};

/** Whether somebody may invite another: the owner everybody, managers whom they lead in their own stores. */
export function mayInvite(inviter: Person, invited: Person): boolean {
  if (inviter.role === 'owner') return true;
  if (!BELOW[inviter.role]?.includes(invited.role)) return false;
  return inviter.storeCodes.length === 0 || isWithin(inviter.storeCodes, invited.storeCodes);
}

function isWithin(own: readonly string[], others: readonly string[]): boolean {
  return others.length > 0 && others.every((code) => own.includes(code));
}
