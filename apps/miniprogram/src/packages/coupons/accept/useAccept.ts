import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Coupon } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { loadBrand } from '../../../session/brand';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

export function useAccept() {
  const { token = '' } = useRouter().params;
  const resource = useResource(
    useCallback(async () => {
      await Promise.all([loadBrand(), refreshPerson()]);
      return memberApi.lookAtTransfer(token);
    }, [token]),
  );
  const accepting = useIntention(memberApi.acceptTransfer);
  const [coupon, setCoupon] = useState<Coupon>();

  const accept = async () => {
    try {
      setCoupon(await accepting.run(token));
    } catch (error) {
      toast(tell(error));
      await resource.reload();
    }
  };
  return {
    resource,
    accept,
    coupon,
    busy: accepting.busy,
    toWallet: () => Taro.switchTab({ url: '/pages/coupons/index' }),
    toHome: () => Taro.switchTab({ url: '/pages/home/index' }),
  };
}
