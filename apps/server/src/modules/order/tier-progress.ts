import { type BusinessDay, businessDayOf } from '@shuke/shared';
import type { BrandSettings } from '../brand/index.js';
import { windowStart } from '../tier/index.js';
import type { MemberBook } from './member-books.service.js';

/**
 * After an order: a higher tier at once, or a renewal when the tier is in its grace and is kept by now.
 * An end that the nightly job has not come to is judged first, when nothing of today can keep it.
 */
export function progressAfterOrder(
  { tiers, purchases }: Pick<MemberBook, 'tiers' | 'purchases'>,
  { tierPolicy, timeZone }: BrandSettings,
  now: Date,
): void {
  const { metric, window } = tierPolicy;
  const today = businessDayOf(now, timeZone);
  if (tiers.isBeyondGrace) judgeEnds({ tiers, purchases }, tierPolicy);
  const from = windowStart(window, today);
  if (tiers.upgrade(purchases.metric({ metric, from, until: today }))) return;
  judgeEnds({ tiers, purchases }, tierPolicy);
}

/** After a refund: the tier that the refunded order had carried is taken back. */
export function progressAfterRefund(
  { tiers, purchases }: Pick<MemberBook, 'tiers' | 'purchases'>,
  { tierPolicy, timeZone }: BrandSettings,
  now: Date,
): void {
  if (tiers.revocable.length === 0) return;
  const { metric, window } = tierPolicy;
  const windowOf = (day: BusinessDay) => ({ metric, from: windowStart(window, day), until: day });
  const atThat = (reachedAt: Date) => ({
    ...windowOf(businessDayOf(reachedAt, timeZone)),
    recordedBy: reachedAt,
  });
  tiers.takeBack({
    now: purchases.metric(windowOf(businessDayOf(now, timeZone))),
    at: (reachedAt) => purchases.metric(atThat(reachedAt)),
    isLessenedAt: (reachedAt) => purchases.isLessened(atThat(reachedAt)),
  });
}

function judgeEnds(
  { tiers, purchases }: Pick<MemberBook, 'tiers' | 'purchases'>,
  { metric }: BrandSettings['tierPolicy'],
): void {
  let question = tiers.endQuestion;
  while (question && tiers.judgeEnd(purchases.metric({ metric, ...question }))) {
    question = tiers.endQuestion;
  }
}
