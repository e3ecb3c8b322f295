import { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import type { Coupon } from '../../../api/types';
import { useResource } from '../../../ui';

export function useCoupon() {
  const { id = '', state = 'issued' } = useRouter().params;
  const load = useCallback(async (): Promise<Coupon | undefined> => {
    const { items } = await memberApi.coupons(state);
    return items.find((coupon) => coupon.id === id);
  }, [id, state]);
  return useResource(load);
}
