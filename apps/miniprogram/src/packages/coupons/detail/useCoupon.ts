import { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import type { CouponDetail } from '../../../api/types';
import { useResource } from '../../../ui';

export function useCoupon() {
  const { id = '' } = useRouter().params;
  const load = useCallback((): Promise<CouponDetail> => memberApi.coupon(id), [id]);
  return useResource(load);
}
