import { normalizeEntryCode } from '@shuke/shared';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Coupon } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { canScan, scanCode } from '../../../platform';
import { codeIn, mayBeSent, shownAs } from './typed-code';

export function useEnter() {
  const { code: given = '' } = useRouter().params;
  const [code, setCode] = useState(codeIn(decodeURIComponent(given)));
  const [failure, setFailure] = useState<string>();
  const [coupon, setCoupon] = useState<Coupon>();
  const entering = useIntention(memberApi.enterCode);

  const type = (text: string) => {
    setFailure(undefined);
    setCode(shownAs(text));
  };
  const scan = async () => {
    const read = await scanCode();
    if (read) type(codeIn(read));
  };
  const submit = async () => {
    setFailure(undefined);
    try {
      setCoupon(await entering.run(normalizeEntryCode(code)));
    } catch (error) {
      setFailure(tell(error));
    }
  };
  return {
    code,
    type,
    failure,
    coupon,
    submit,
    ready: mayBeSent(code),
    busy: entering.busy,
    scan: canScan ? scan : undefined,
    another: () => {
      setCoupon(undefined);
      setCode('');
    },
    toWallet: () => Taro.switchTab({ url: '/pages/coupons/index' }),
  };
}
