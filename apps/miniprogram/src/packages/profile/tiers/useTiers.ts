import { memberApi } from '../../../api/member';
import type { Brand, OwnBenefits, OwnTierChange } from '../../../api/types';
import { loadBrand } from '../../../session/brand';
import { memberSession } from '../../../session/member-session';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

export interface TiersShown {
  brand: Brand;
  /** Absent for a visitor, or when it can't be asked for now. */
  benefits: OwnBenefits | undefined;
  changes: OwnTierChange[];
}

async function load(): Promise<TiersShown> {
  const [brand, person] = await Promise.all([loadBrand(), refreshPerson().catch(() => undefined)]);
  if (person?.kind !== 'member') return { brand, benefits: undefined, changes: [] };
  const [benefits, changes] = await Promise.all([
    memberApi.benefits().catch(() => undefined),
    memberApi.tierChanges().catch(() => undefined),
  ]);
  return { brand, benefits, changes: changes?.items ?? [] };
}

export function useTiers() {
  const person = memberSession.usePerson();
  const resource = useResource(load);
  return { resource, tier: person.kind === 'member' ? person.member.tier : undefined };
}
