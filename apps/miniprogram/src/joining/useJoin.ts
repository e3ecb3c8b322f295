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
  /** With a `phoneCode`, it can be tried again without asking for the phone, which costs the brand money. */
  | { kind: 'failed'; text: string; phoneCode?: string }
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

const weChatAway = '微信的服务正忙，还没能完成入会。填写的内容都在，稍等片刻再试一次就好。';

function afterRefusal(error: unknown, registration: Registration): Phase {
  if (!(error instanceof ApiError)) return { kind: 'failed', text: tell(error) };
  if (error.is('PHONE_PROOF_NEEDED')) return { kind: 'proof', registration };
  const text = error.problem.status === 503 ? weChatAway : tell(error);
  if (!error.mayBeRepeated) return { kind: 'failed', text };
  return { kind: 'failed', text, phoneCode: registration.phoneCode };
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
    /** After PHONE_PROOF_NEEDED, with the proof or as somebody else. */
    proveWith: register,
  };
}

export type Join = ReturnType<typeof useJoin>;
