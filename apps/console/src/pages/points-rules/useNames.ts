import { useQuery } from '@tanstack/react-query';
import { storesQuery, tiersQuery } from '../../api/lists';
import type { Names } from './words';

/** Codes of stores and tiers as people know them; the code itself until the lists are here. */
export function useNames(): Names {
  const stores = useQuery(storesQuery).data ?? [];
  const tiers = useQuery(tiersQuery).data ?? [];
  return {
    store: (code) => stores.find((one) => one.code === code)?.name ?? code,
    tier: (code) => tiers.find((one) => one.code === code)?.name ?? code,
  };
}
