import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Exchange, Reward } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { askToSubscribe } from '../../../session/ask-to-subscribe';
import { loadBrand } from '../../../session/brand';
import { memberSession, type Standing } from '../../../session/member-session';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

async function load(standing: Standing): Promise<Reward[]> {
  await Promise.all([loadBrand(), refreshPerson()]);
  return standing === 'signedOut' ? [] : (await memberApi.rewards()).items;
}

export function useMall() {
  const person = memberSession.usePerson();
  const standing = memberSession.useStanding();
  // Another person sees other rewards: the page is asked anew when one comes or goes.
  const resource = useResource(useCallback(() => load(standing), [standing]));
  const [chosen, choose] = useState<Reward>();
  const [done, setDone] = useState<{ exchange: Exchange; kind: Reward['kind'] }>();
  const exchanging = useIntention(
    ({ code, storeCode }: { code: string; storeCode: string | undefined }, key: string) =>
      memberApi.exchange(code, storeCode, key),
  );

  /** Called in the tap's own handler: the platform takes the question only there. */
  const exchange = async ({ code, kind }: Reward, storeCode?: string) => {
    const asked = askToSubscribe(['coupon_expiring', 'points_expiring', 'campaign']);
    try {
      const exchanged = await exchanging.run({ code, storeCode });
      await asked;
      setDone({ exchange: exchanged, kind });
    } catch (error) {
      toast(tell(error));
    }
    choose(undefined);
    await resource.reload();
  };
  return {
    resource,
    standing,
    points: person.kind === 'member' ? person.member.points.available : undefined,
    chosen,
    choose,
    exchange,
    busy: exchanging.busy,
    done,
    dismiss: () => setDone(undefined),
  };
}
