import { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import { toast } from '../../../platform';
import { loadBrand } from '../../../session/brand';
import { memberSession, type Standing } from '../../../session/member-session';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

async function load(token: string, standing: Standing) {
  await Promise.all([loadBrand(), refreshPerson()]);
  return standing === 'signedOut' ? undefined : memberApi.lookAtPoints(token);
}

export function useClaim() {
  const { token = '' } = useRouter().params;
  const standing = memberSession.useStanding();
  const resource = useResource(useCallback(() => load(token, standing), [token, standing]));
  const [busy, setBusy] = useState(false);

  /** Safe to press again: who has claimed it gets the same answer. */
  const claim = async () => {
    setBusy(true);
    try {
      await memberApi.claimPoints(token);
      await refreshPerson();
      toast('领取成功', 'success');
    } catch (error) {
      toast(tell(error));
    }
    setBusy(false);
    await resource.reload();
  };
  return { resource, standing, claim, busy };
}
