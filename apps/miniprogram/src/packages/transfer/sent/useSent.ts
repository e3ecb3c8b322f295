import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { PointsTransfer } from '../../../api/types';
import { confirm, toast } from '../../../platform';
import { refreshPerson } from '../../../session/refresh-person';
import { usePaged } from '../../../ui';
import { grouped } from '../../../wording/money';

export function useSent() {
  const list = usePaged(useCallback((cursor) => memberApi.sentPoints(cursor), []));
  const [cancelling, setCancelling] = useState<string>();

  const cancel = async ({ id, points }: PointsTransfer) => {
    const sure = await confirm({
      title: '收回积分',
      content: `${grouped(points)} 积分回到你的账户，好友不能再领取。`,
      confirmText: '收回',
    });
    if (!sure) return;
    setCancelling(id);
    try {
      await memberApi.takePointsBack(id);
      await refreshPerson();
    } catch (error) {
      toast(tell(error));
    }
    setCancelling(undefined);
    await list.reload();
  };
  return { list, cancel, cancelling };
}
