import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import { usePaged } from '../../../ui';

export function useOrders() {
  return usePaged(useCallback((cursor) => memberApi.orders(cursor), []));
}
