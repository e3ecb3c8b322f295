import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { Birthday, Consent, Registered } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { loadBrand } from '../../../session/brand';
import { staffSession } from '../../../session/staff-session';
import { useResource } from '../../../ui';
import { useStoreChoice } from '../store-choice';

export interface CounterForm {
  phone: string;
  nickname: string;
  birthday: Birthday | undefined;
  agreed: boolean;
  marketing: boolean;
}

const blank: CounterForm = {
  phone: '',
  nickname: '',
  birthday: undefined,
  agreed: false,
  marketing: false,
};

function consentsOf(version: string, marketing: boolean): Consent[] {
  const purposes = ['service', ...(marketing ? ['marketing'] : [])];
  return purposes.map((purpose) => ({ purpose, version, granted: true }));
}

export function useRegister() {
  const { store } = useStoreChoice(staffSession.useStaff());
  const resource = useResource(loadBrand);
  const [form, setForm] = useState(blank);
  const [done, setDone] = useState<Registered>();
  const registering = useIntention(staffApi.registerMember);

  const submit = async () => {
    if (resource.state !== 'ready' || !store) return;
    const { phone, birthday, marketing } = form;
    const nickname = form.nickname.trim();
    const profile = { ...(nickname && { nickname }), ...(birthday && { birthday }) };
    try {
      const registered = await registering.run({
        phone,
        storeCode: store.code,
        ageConfirmed: true,
        consents: consentsOf(resource.value.privacy.version, marketing),
        ...(Object.keys(profile).length > 0 && { profile }),
      });
      setDone(registered);
    } catch (error) {
      toast(tell(error));
    }
  };
  return {
    resource,
    form,
    change: (part: Partial<CounterForm>) => setForm((before) => ({ ...before, ...part })),
    complete: /^1\d{10}$/.test(form.phone) && form.agreed,
    submit,
    busy: registering.busy,
    done,
    again: () => {
      setForm(blank);
      setDone(undefined);
    },
  };
}
