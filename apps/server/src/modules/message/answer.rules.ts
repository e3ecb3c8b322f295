/** What an answer of the platform to a send means (wechat-contract.md, section 2.4). */
import { addDays, businessDayOf, startOfDay } from '@shuke/shared';
import type { SubscribeOutcome } from '../../wechat/index.js';

export const FAILURE_REASONS = [
  'REFUSED_BY_MEMBER',
  'OPENID_INVALID',
  'TEMPLATE_BANNED',
  'CONTENT_REFUSED',
  'NOT_ACCEPTED',
  'GAVE_UP',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export type Settlement =
  | { state: 'sent'; msgid: string | null }
  | { state: 'unknown' }
  | { state: 'retry'; at: Date; errcode: number }
  | { state: 'failed'; reason: FailureReason; errcode: number };

const MEMBER_REFUSES = 43101;
const DAILY_QUOTA = 45009;
/** Busy, minute quota, too many at once to one person, token: nothing was sent and it will pass. */
const PASSING: ReadonlySet<number> = new Set([-1, 45011, 43108, 40001, 40014, 42001]);
const FINAL: Readonly<Record<number, FailureReason>> = {
  40003: 'OPENID_INVALID',
  43107: 'TEMPLATE_BANNED',
  43116: 'TEMPLATE_BANNED',
  45168: 'CONTENT_REFUSED',
  [MEMBER_REFUSES]: 'REFUSED_BY_MEMBER',
};

const ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

export interface Attempt {
  /** This one included. */
  attempts: number;
  now: Date;
  timeZone: string;
  /** Drawn in `[0, 1)`, so that what failed together is not tried again together. */
  jitter: number;
}

export function settlementOf(outcome: SubscribeOutcome, attempt: Attempt): Settlement {
  if (outcome.outcome === 'sent') return { state: 'sent', msgid: outcome.msgid ?? null };
  if (outcome.outcome === 'unknown') return { state: 'unknown' };
  const { errcode } = outcome;
  if (errcode === DAILY_QUOTA) return { state: 'retry', at: nextDay(attempt), errcode };
  if (!PASSING.has(errcode)) {
    return { state: 'failed', reason: FINAL[errcode] ?? 'NOT_ACCEPTED', errcode };
  }
  if (attempt.attempts >= ATTEMPTS) return { state: 'failed', reason: 'GAVE_UP', errcode };
  return { state: 'retry', at: afterBackOff(attempt), errcode };
}

/** Exponential, with up to half of it again at random. */
function afterBackOff({ attempts, now, jitter }: Attempt): Date {
  const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
  return new Date(now.getTime() + seconds * 1000 * (1 + jitter / 2));
}

function nextDay({ now, timeZone }: Attempt): Date {
  return startOfDay(addDays(businessDayOf(now, timeZone), 1), timeZone);
}
