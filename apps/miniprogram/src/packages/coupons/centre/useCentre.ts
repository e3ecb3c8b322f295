import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Coupon, CouponOffer } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { askToSubscribe } from '../../../session/ask-to-subscribe';
import { loadBrand } from '../../../session/brand';
import { memberSession, type Standing } from '../../../session/member-session';
import { useResource } from '../../../ui';

async function load(standing: Standing): Promise<CouponOffer[]> {
  await loadBrand();
  if (standing === 'signedOut') return [];
  return (await memberApi.couponCentre()).items;
}

export function useCentre() {
  const standing = memberSession.useStanding();
  // Another person sees other offers: the page is asked anew when one comes or goes.
  const resource = useResource(useCallback(() => load(standing), [standing]));
  const claiming = useIntention((code: string, key: string) => memberApi.claim(code, key));
  const [claimed, setClaimed] = useState<Coupon>();

  /** Called in the tap's own handler: the platform takes the question only there. */
  const claim = async (offer: CouponOffer) => {
    const asked = askToSubscribe(['coupon_expiring', 'campaign']);
    try {
      const coupon = await claiming.run(offer.template.code);
      await asked;
      setClaimed(coupon);
    } catch (error) {
      toast(tell(error));
    }
    await resource.reload();
  };
  return {
    resource,
    standing,
    claim,
    busy: claiming.busy,
    claimed,
    dismiss: () => setClaimed(undefined),
  };
}
