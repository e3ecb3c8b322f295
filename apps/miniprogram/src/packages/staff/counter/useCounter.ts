import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import { canScan, confirm, scanCode } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { isMemberCode, served } from '../served-member';
import { useStoreChoice } from '../store-choice';
import { usePickUp } from './usePickUp';

const signInPage = '/packages/staff/sign-in/index';

export function useCounter() {
  const staff = staffSession.useStaff();
  const member = served.use();
  const { store, stores, choose } = useStoreChoice(staff);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  useDidShow(() => {
    if (!staffSession.token()) Taro.redirectTo({ url: signInPage });
  });

  const read = async (code: string) => {
    if (!isMemberCode(code)) return openRedeem(code);
    setBusy(true);
    setFailure(undefined);
    try {
      served.set({ code, glance: await staffApi.lookup(code) });
      setTyped('');
    } catch (error) {
      served.set(undefined);
      setFailure(tell(error));
    }
    setBusy(false);
  };
  const pickUp = usePickUp(store, member);
  const signOut = async () => {
    const sure = await confirm({
      title: '退出工作台',
      content: '下次用微信登录即可，不用再绑定。',
      confirmText: '退出',
    });
    if (!sure) return;
    served.set(undefined);
    await staffSession.signOut();
    Taro.redirectTo({ url: signInPage });
  };
  const scan = async () => {
    const code = await scanCode();
    if (code) await read(code);
  };
  return {
    staff,
    member,
    store,
    stores,
    choose,
    typed,
    setTyped,
    busy,
    failure,
    canScan,
    scan,
    readTyped: () => read(typed.replace(/\s/g, '').toUpperCase()),
    pickUp,
    leave: () => served.set(undefined),
    signOut,
  };
}

function openRedeem(code: string): void {
  Taro.navigateTo({ url: `/packages/staff/redeem/index?code=${encodeURIComponent(code)}` });
}
