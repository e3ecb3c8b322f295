import Taro from '@tarojs/taro';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { toast } from '../../../platform';
import { staffSession } from '../../../session/staff-session';

const openCounter = () => Taro.reLaunch({ url: '/packages/staff/counter/index' });

export function useStaffSignIn() {
  const [inviteCode, setInviteCode] = useState('');
  const [busy, setBusy] = useState(false);

  const enter = (way: () => Promise<unknown>) => async () => {
    setBusy(true);
    try {
      await way();
      openCounter();
    } catch (error) {
      toast(tell(error));
    }
    setBusy(false);
  };
  return {
    inviteCode,
    setInviteCode,
    busy,
    bind: enter(() => staffSession.bind(inviteCode.trim())),
    signIn: enter(staffSession.signIn),
  };
}
