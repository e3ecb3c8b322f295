import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import type { InboxMessage } from '../../../api/types';
import { usePaged } from '../../../ui';

const tabPages = ['pages/home/index', 'pages/code/index', 'pages/coupons/index', 'pages/me/index'];

function openPage(page: string): void {
  const [path = ''] = page.split('?');
  if (tabPages.includes(path)) Taro.switchTab({ url: `/${path}` });
  else Taro.navigateTo({ url: `/${page}` });
}

export function useInbox() {
  const list = usePaged(useCallback((cursor) => memberApi.messages(cursor), []));
  const open = ({ id, page }: InboxMessage) => {
    // Whether it was noted matters to the brand's figures, not to the reader.
    memberApi.tapMessage(id).catch(() => undefined);
    if (page) openPage(page);
  };
  return { list, open };
}
