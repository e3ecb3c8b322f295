import type { Glance } from '../../api/types';
import { createStore } from '../../store';

/** The member who stands at the counter, and the code that they showed. */
export interface Served {
  code: string;
  glance: Glance;
}

export const served = createStore<Served | undefined>(undefined);

/** What a code read at the counter is: a coupon's letters, or a member's digits. */
export function isMemberCode(code: string): boolean {
  return /^\d{10,18}$/.test(code);
}

/** How an order or a redemption names the member: only the dynamic code proves their presence. */
export function namedBy({ code, glance }: Served): { memberCode: string } | { memberNo: string } {
  return code.length === 18 ? { memberCode: code } : { memberNo: glance.memberNo };
}
