import { useState } from 'react';
import { ApiError, tell } from '../api/api-error';
import type { Birthday, Brand, MemberView, Registration } from '../api/types';
import { useIntention } from '../api/use-intention';
import { launchQuery } from '../platform';
import { memberSession } from '../session/member-session';

export interface JoinForm {
  marketing: boolean;
  nickname: string;
  birthday: Birthday | undefined;
}

type Phase =
  | { kind: 'form' }
  | { kind: 'failed'; text: string; repeat: Registration | undefined }
  | { kind: 'proof'; registration: Registration }
  | { kind: 'welcome'; member: MemberView };

const blank: JoinForm = { marketing: false, nickname: '', birthday: undefined };

/** Where the person came from, when a scene code or a friend's link says so. */
function source(): Registration['source'] {
  const { scene, storeCode, staffCode, referrerNo } = launchQuery();
  const found = { scene, storeCode, staffCode, referrerNo };
  const given = Object.entries(found).filter(([, value]) => value);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function registrationOf(phoneCode: string, form: JoinForm, privacyVersion: string): Registration {
  const nickname = form.nickname.trim();
  const profile = {
    ...(nickname && { nickname }),
    ...(form.birthday && { birthday: form.birthday }),
  };
  const from = source();
  return {
    phoneCode,
    ageConfirmed: true,
    consents: [
      { purpose: 'service', version: privacyVersion, granted: true },
      ...(form.marketing ? [{ purpose: 'marketing', version: privacyVersion, granted: true }] : []),
    ],
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(from && { source: from }),
  };
}

function afterRefusal(error: unknown, registration: Registration): Phase {
  if (!(error instanceof ApiError)) return { kind: 'failed', text: tell(error), repeat: undefined };
  if (error.is('PHONE_PROOF_NEEDED')) return { kind: 'proof', registration };
  if (error.problem.status === 503) {
    const text = '微信的服务正忙，还没能完成入会。填写的内容都在，稍等片刻再试一次就好。';
    return { kind: 'failed', text, repeat: registration };
  }
  const repeat = error.mayBeRepeated ? registration : undefined;
  return { kind: 'failed', text: tell(error), repeat };
}

export function useJoin(brand: Brand) {
  const [form, setForm] = useState(blank);
  const [phase, setPhase] = useState<Phase>({ kind: 'form' });
  const registering = useIntention(memberSession.register);

  const register = async (registration: Registration) => {
    try {
      const member = await registering.run(registration);
      setPhase({ kind: 'welcome', member });
    } catch (error) {
      setPhase(afterRefusal(error, registration));
    }
  };
  return {
    form,
    phase,
    busy: registering.busy,
    change: (part: Partial<JoinForm>) => setForm((before) => ({ ...before, ...part })),
    joinWithPhone: (phoneCode: string) =>
      register(registrationOf(phoneCode, form, brand.privacy.version)),
    /** Once more with what is known: the phone costs the brand money each time it is asked for. */
    repeat: register,
    backToForm: () => setPhase({ kind: 'form' }),
  };
}

export type Join = ReturnType<typeof useJoin>;
