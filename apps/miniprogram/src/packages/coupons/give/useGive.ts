import { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Coupon, CouponTransfer } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { confirm, toast } from '../../../platform';
import { useResource } from '../../../ui';

export interface Giving {
  coupon: Coupon | undefined;
  /** While it is on its way. */
  transfer: CouponTransfer | undefined;
}

export const linkOf = (token: string) => `/packages/coupons/accept/index?token=${token}`;

async function find(id: string): Promise<Giving> {
  const [offered, issued] = await Promise.all([
    memberApi.coupons('offered'),
    memberApi.coupons('issued'),
  ]);
  const coupon = [...offered.items, ...issued.items].find((one) => one.id === id);
  const transfer = coupon?.state === 'offered' ? await memberApi.transferOf(id) : undefined;
  return { coupon, transfer };
}

export function useGive() {
  const { id = '' } = useRouter().params;
  const resource = useResource(useCallback(() => find(id), [id]));
  const offering = useIntention((couponId: string, key: string) =>
    memberApi.offerCoupon(couponId, key),
  );
  const [busy, setBusy] = useState(false);

  const offer = async () => {
    try {
      await offering.run(id);
    } catch (error) {
      toast(tell(error));
    }
    await resource.reload();
  };
  const takeBack = async () => {
    const sure = await confirm({
      title: '收回这张券',
      content: '已经发给朋友的链接会失效，券回到您的券包。',
      confirmText: '收回',
    });
    if (!sure) return;
    setBusy(true);
    try {
      await memberApi.takeCouponBack(id);
      toast('已收回', 'success');
    } catch (error) {
      toast(tell(error));
    } finally {
      setBusy(false);
    }
    await resource.reload();
  };
  return { resource, offer, takeBack, busy: busy || offering.busy };
}
