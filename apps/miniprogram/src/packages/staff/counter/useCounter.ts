import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { WaitingExchange } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { canScan, confirm, scanCode, toast } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { isMemberCode, served } from '../served-member';
import { useStoreChoice } from '../store-choice';

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
    if (!isMemberCode(code)) {
      Taro.navigateTo({ url: `/packages/staff/redeem/index?code=${encodeURIComponent(code)}` });
      return;
    }
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
  const pickingUp = useIntention(
    ({ id, storeCode }: { id: string; storeCode: string }, key: string) =>
      staffApi.pickUp(id, storeCode, key),
  );
  const pickUp = async ({ id, rewardName, kind }: WaitingExchange) => {
    if (!store || !member || pickingUp.busy) return;
    const sure = await confirm({
      title: kind === 'gift' ? '交付礼品' : '完成服务',
      content: `「${rewardName}」确认后不能再取消。`,
      confirmText: '确认',
    });
    if (!sure) return;
    try {
      await pickingUp.run({ id, storeCode: store.code });
      const waiting = member.glance.waiting.filter((exchange) => exchange.id !== id);
      served.set({ ...member, glance: { ...member.glance, waiting } });
      toast('已记录');
    } catch (error) {
      toast(tell(error));
    }
  };
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
