import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Birthday, BirthdayView, Brand } from '../../../api/types';
import { toast } from '../../../platform';
import { askToSubscribe } from '../../../session/ask-to-subscribe';
import { loadBrand } from '../../../session/brand';
import { memberSession } from '../../../session/member-session';
import { refreshPerson } from '../../../session/refresh-person';
import { useResource } from '../../../ui';

export interface BirthdayPage {
  brand: Brand;
  /** Absent for who has not joined. */
  view: BirthdayView | undefined;
}

async function load(): Promise<BirthdayPage> {
  const [brand, person] = await Promise.all([loadBrand(), refreshPerson()]);
  return { brand, view: person.kind === 'member' ? await memberApi.birthday() : undefined };
}

export function useBirthday() {
  const person = memberSession.usePerson();
  const resource = useResource(load);
  const [chosen, choose] = useState<Birthday>();
  const [saving, setSaving] = useState(false);

  /** Called in the tap's own handler: the platform takes the question only there. */
  const save = async () => {
    if (!chosen) return;
    const asked = askToSubscribe(['birthday_gift']);
    setSaving(true);
    try {
      memberSession.see(await memberApi.changeProfile({ birthday: chosen }));
      await asked;
      choose(undefined);
      toast('已记下你的生日', 'success');
    } catch (error) {
      toast(tell(error));
    }
    setSaving(false);
    await resource.reload();
  };

  const remindMe = async () => {
    const accepted = await askToSubscribe(['birthday_gift']);
    toast(accepted ? '礼物送到时会提醒你' : '好的，礼物会放进你的券包');
  };
  return { person, resource, chosen, choose, save, saving, remindMe };
}
