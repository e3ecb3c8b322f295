/**
 * Subscription credits: one acceptance of a one-time subscribe message is one send. Ours is a shadow
 * of the platform's own count, which can't be asked.
 */

/** `reject`: in the popup; `switch_off`: in WeChat's settings; `reset`: the platform refused or banned. */
export const CREDIT_KINDS = ['accept', 'send', 'return', 'reject', 'switch_off', 'reset'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** Who told us: the mini-program, the platform's event, or our own sending. */
export const TELLERS = ['client', 'platform', 'sender'] as const;
export type Teller = (typeof TELLERS)[number];

/** Mini-program and platform tell of the same tap within this time. */
export const PAIRING_SECONDS = 300;
/** How long a member who refused is left alone. */
export const ASK_AGAIN_DAYS = 7;

const CHANGES: Record<Exclude<CreditKind, 'reset' | 'switch_off'>, number> = {
  accept: 1,
  send: -1,
  return: 1,
  reject: 0,
};

/** `paired`: the other teller has reported this very acceptance already. */
export function creditChange(kind: CreditKind, credits: number, paired: boolean): number {
  if (kind === 'reset' || kind === 'switch_off') return -credits;
  return paired ? 0 : CHANGES[kind];
}

export function otherTeller(teller: Teller): Teller {
  return teller === 'client' ? 'platform' : 'client';
}

/** What `wx.requestSubscribeMessage` may answer for a template. */
export const SUBSCRIBE_RESULTS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeResult = (typeof SUBSCRIBE_RESULTS)[number];

/** A template that was left out of the popup (`filter`) says nothing of the member's will. */
export function creditKindOf(result: SubscribeResult): CreditKind | null {
  if (result === 'accept' || result === 'reject') return result;
  return result === 'ban' ? 'reset' : null;
}

/** A refusal begins the days of leaving the member alone, an acceptance ends them. */
export function refusedAfter(kind: CreditKind, before: Date | null, now: Date): Date | null {
  if (kind === 'reject' || kind === 'switch_off') return now;
  return kind === 'accept' ? null : before;
}
