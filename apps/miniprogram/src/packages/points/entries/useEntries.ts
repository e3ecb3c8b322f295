import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import type { MemberView } from '../../../api/types';
import { memberSession } from '../../../session/member-session';
import { usePaged, useResource } from '../../../ui';

async function loadMember(): Promise<MemberView> {
  const member = await memberApi.me();
  memberSession.see(member);
  return member;
}

export function useEntries() {
  const member = useResource(loadMember);
  const list = usePaged(useCallback((cursor) => memberApi.pointsEntries(cursor), []));
  const months = useResource(memberApi.pointsMonths);
  return { member, months, list };
}
