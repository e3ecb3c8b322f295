import type { Brand } from '../../../api/types';
import { loadBrand } from '../../../session/brand';
import { memberSession } from '../../../session/member-session';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

async function load(): Promise<Brand> {
  const [brand] = await Promise.all([loadBrand(), refreshPerson().catch(() => undefined)]);
  return brand;
}

export function useTiers() {
  const person = memberSession.usePerson();
  const resource = useResource(load);
  return { resource, tier: person.kind === 'member' ? person.member.tier : undefined };
}
