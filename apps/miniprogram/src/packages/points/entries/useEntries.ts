import { useCallback } from 'react';
import { memberApi } from '../../../api/member';
import type { MemberView, PointsEntry } from '../../../api/types';
import { memberSession } from '../../../session/member-session';
import { usePaged, useResource } from '../../../ui';
import { monthOf } from '../../../wording/day';

export interface MonthOfEntries {
  month: string;
  entries: PointsEntry[];
}

/** Entries in their order, under the month in which they happened. */
export function byMonth(entries: PointsEntry[]): MonthOfEntries[] {
  const months: MonthOfEntries[] = [];
  for (const entry of entries) {
    const month = monthOf(entry.occurredAt);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}

async function loadMember(): Promise<MemberView> {
  const member = await memberApi.me();
  memberSession.see(member);
  return member;
}

export function useEntries() {
  const member = useResource(loadMember);
  const list = usePaged(useCallback((cursor) => memberApi.pointsEntries(cursor), []));
  return { member, list };
}
