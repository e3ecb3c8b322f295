import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { OwnService } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { confirm } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import { useStoreChoice } from '../store-choice';

/** Uses a free service for the member at the counter, and takes the use back. */
export function useService(service: OwnService) {
  const member = served.use();
  const { store } = useStoreChoice(staffSession.useStaff());
  const [left, setLeft] = useState(service.left);
  const [used, setUsed] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const using = useIntention(staffApi.useService);
  const undoing = useIntention(staffApi.undoService);

  const act = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(tell(error));
    }
  };
  const use = async () => {
    if (!member || !store) return;
    const sure = await confirm({
      title: `使用「${service.name}」`,
      content: `在${store.name}为会员使用一次，用后还剩 ${left - 1} 次。`,
      confirmText: '使用',
    });
    if (!sure) return;
    const input = { code: service.code, memberCode: member.code, storeCode: store.code };
    await act(async () => {
      const done = await using.run(input);
      setUsed(done.useId);
      setLeft(done.left);
    });
  };
  const undo = () =>
    act(async () => {
      if (!used) return;
      await undoing.run({ useId: used, reason: '点错了' });
      setUsed(undefined);
      setLeft(left + 1);
    });
  return { left, used, failure, use, undo, busy: using.busy || undoing.busy };
}
