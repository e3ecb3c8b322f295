import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { Activity } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { useResource } from '../../../ui';

async function load(): Promise<Activity[]> {
  return (await staffApi.activity()).items;
}

interface Undo {
  id: string;
  reason: string;
}

export function useActivity() {
  const resource = useResource(load);
  const [chosen, choose] = useState<Activity>();
  const undoing = useIntention(({ id, reason }: Undo, key: string) =>
    staffApi.undoRedemption(id, reason, key),
  );

  const undo = async (reason: string) => {
    if (!chosen) return;
    try {
      await undoing.run({ id: chosen.id, reason });
      toast('已撤销，券已退回顾客', 'success');
    } catch (error) {
      toast(tell(error));
    }
    choose(undefined);
    await resource.reload();
  };
  return { resource, chosen, choose, undo, busy: undoing.busy };
}
