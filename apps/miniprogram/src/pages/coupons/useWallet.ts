import { useCallback, useState } from 'react';
import { memberApi } from '../../api/member';
import type { Coupon } from '../../api/types';
import { loadBrand } from '../../session/brand';
import { memberSession } from '../../session/member-session';
import { refreshPerson } from '../../session/refresh-person';
import { useResource } from '../../ui';

export type WalletTab = 'issued' | 'redeemed' | 'expired';

export const walletTabs: { key: WalletTab; title: string }[] = [
  { key: 'issued', title: '可使用' },
  { key: 'redeemed', title: '已使用' },
  { key: 'expired', title: '已失效' },
];

/** What lies in each tab: a coupon that is being settled, or on its way, is still its owner's. */
const STATES: Record<WalletTab, string[]> = {
  issued: ['held', 'offered', 'issued'],
  redeemed: ['redeemed'],
  expired: ['expired', 'transferred', 'voided'],
};

async function enter(): Promise<void> {
  await Promise.all([loadBrand(), refreshPerson()]);
}

export function useWallet() {
  const [tab, setTab] = useState<WalletTab>('issued');
  const person = memberSession.usePerson();
  const isMember = person.kind === 'member';
  const load = useCallback(async (): Promise<Coupon[]> => {
    if (!isMember) return [];
    const pages = await Promise.all(STATES[tab].map((state) => memberApi.coupons(state)));
    return pages.flatMap(({ items }) => items);
  }, [isMember, tab]);
  return { tab, setTab, person, coupons: useResource(load), entering: useResource(enter) };
}
