import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ApiError, tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { Redemption, RedemptionInput } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { canScan, scanCode } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { moment } from '../../../wording/day';
import { fenOf, press } from '../amount';
import { namedBy, served } from '../served-member';
import { useStoreChoice } from '../store-choice';

/** Coupons whose worth depends on what is paid. */
const AMOUNT_KINDS = ['amount_off', 'percent_off', 'fixed_price'];

/** A refusal in the clerk's words; a used coupon says when and where. */
function refusal(error: unknown, storeName: (code: string) => string): string {
  if (!(error instanceof ApiError) || !error.is('COUPON_ALREADY_REDEEMED')) return tell(error);
  const { redeemedAt, redeemedBy, storeCode } = error.problem;
  if (typeof redeemedAt !== 'string') return tell(error);
  const who = String(redeemedBy ?? '').replace('staff:', '');
  const by = who ? `，经手 ${who}` : '';
  return `这张券已在 ${moment(redeemedAt)} 于${storeName(String(storeCode))}核销${by}`;
}

export function useRedeem() {
  const { code: given = '', kind } = useRouter().params;
  const member = served.use();
  const { store, stores } = useStoreChoice(staffSession.useStaff());
  const [code, setCode] = useState(decodeURIComponent(given));
  const [amount, setAmount] = useState('');
  const [needsAmount, setNeedsAmount] = useState(AMOUNT_KINDS.includes(kind ?? ''));
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState<Redemption>();
  const redeeming = useIntention(staffApi.redeem);
  const storeName = (wanted: string) => stores.find((each) => each.code === wanted)?.name ?? wanted;

  const submit = async () => {
    if (!store) return;
    const named = member && namedBy(member);
    const input: RedemptionInput = {
      couponCode: code.replace(/\s/g, '').toUpperCase(),
      storeCode: store.code,
      ...(named && 'memberCode' in named && named),
      ...(amount && { orderAmountFen: fenOf(amount) }),
    };
    setFailure(undefined);
    try {
      setDone(await redeeming.run(input));
    } catch (error) {
      if (error instanceof ApiError && error.is('COUPON_AMOUNT_NEEDED')) setNeedsAmount(true);
      setFailure(refusal(error, storeName));
    }
  };
  const scan = async () => {
    const read = await scanCode();
    if (read) setCode(read);
  };
  return {
    code,
    setCode,
    amount,
    pressKey: (key: string) => setAmount((before) => press(before, key)),
    needsAmount,
    isPrice: kind === 'fixed_price',
    failure,
    done,
    submit,
    busy: redeeming.busy,
    scan: canScan ? scan : undefined,
    finish: () => Taro.navigateBack(),
  };
}
