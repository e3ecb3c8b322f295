import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { MemberView, Profile } from '../../../api/types';
import { toast } from '../../../platform';
import { memberSession } from '../../../session/member-session';
import { useResource } from '../../../ui';

async function loadMember(): Promise<MemberView> {
  const member = await memberApi.me();
  memberSession.see(member);
  return member;
}

/** Only what was changed is sent: a birthday told again would count as a change. */
export function useProfile() {
  const resource = useResource(loadMember);
  const [changes, setChanges] = useState<Profile>({});
  const [saving, setSaving] = useState(false);

  const save = async () => {
    setSaving(true);
    try {
      memberSession.see(await memberApi.changeProfile(changes));
      setChanges({});
      toast('已保存', 'success');
      await resource.reload();
    } catch (error) {
      toast(tell(error));
    }
    setSaving(false);
  };
  return {
    resource,
    changes,
    changed: Object.keys(changes).length > 0,
    change: (part: Profile) => setChanges((before) => ({ ...before, ...part })),
    save,
    saving,
  };
}
