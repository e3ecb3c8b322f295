import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import { usePaged } from '../../../ui';

export function useGrowth() {
  return usePaged(useCallback((cursor) => memberApi.growthEntries(cursor), []));
}
