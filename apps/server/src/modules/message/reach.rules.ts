/** Who of a set is reached by which channel, and why not by a better one. */
import type { SkipReason } from './dispatch.rules.js';
import type { MessageClass } from './message.types.js';

export interface ReachGroup {
  granted: boolean;
  hasOpenid: boolean;
  hasCredit: boolean;
  members: number;
}

export interface ReachCount {
  why: SkipReason;
  count: number;
}

export interface ReachView {
  members: number;
  /** How many may be told at all. */
  consented: number;
  subscribe: number;
  inboxOnly: number;
  whyInboxOnly: ReachCount[];
  none: ReachCount[];
}

export function reachOf(
  groups: readonly ReachGroup[],
  message: { class: MessageClass; usableTemplate: boolean },
): ReachView {
  const counts = new Map<SkipReason | 'SUBSCRIBE', number>();
  for (const group of groups) {
    const verdict = verdictOf(group, message);
    counts.set(verdict, (counts.get(verdict) ?? 0) + group.members);
  }
  const of = (...reasons: SkipReason[]): ReachCount[] =>
    reasons.flatMap((why) => (counts.has(why) ? [{ why, count: counts.get(why) ?? 0 }] : []));
  const members = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const none = of('NO_CONSENT');
  const whyInboxOnly = of('NO_TEMPLATE', 'NO_WECHAT', 'NO_CREDIT');
  return {
    members,
    consented: members - total(none),
    subscribe: counts.get('SUBSCRIBE') ?? 0,
    inboxOnly: total(whyInboxOnly),
    whyInboxOnly,
    none,
  };
}

/** The same order of reasons as at sending. */
function verdictOf(
  group: ReachGroup,
  message: { class: MessageClass; usableTemplate: boolean },
): SkipReason | 'SUBSCRIBE' {
  if (message.class === 'marketing' && !group.granted) return 'NO_CONSENT';
  if (!message.usableTemplate) return 'NO_TEMPLATE';
  if (!group.hasOpenid) return 'NO_WECHAT';
  return group.hasCredit ? 'SUBSCRIBE' : 'NO_CREDIT';
}

function total(counts: readonly ReachCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
