import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { PointsTransfer } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

const mostDigits = 9;

export function useSend() {
  const resource = useResource(useCallback(() => memberApi.pointsTransferTerms(), []));
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState<PointsTransfer>();
  const sending = useIntention((points: number, key: string) => memberApi.sendPoints(points, key));
  const points = Number(typed);

  const send = async () => {
    try {
      setSent(await sending.run(points));
      setTyped('');
      await refreshPerson();
    } catch (error) {
      toast(tell(error));
    }
    await resource.reload();
  };
  return {
    resource,
    typed,
    points,
    type: (text: string) => setTyped(text.replace(/\D/g, '').slice(0, mostDigits)),
    send,
    busy: sending.busy,
    sent,
    dismiss: () => setSent(undefined),
  };
}
