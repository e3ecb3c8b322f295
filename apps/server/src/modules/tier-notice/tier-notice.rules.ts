import { addDays, type BusinessDay, type TierCause, type TierMetric } from '@shuke/shared';
import type { EndingSpan } from '../tier/index.js';

/** How many missed days a notice makes good. */
const LATE_DAYS = 6;

/** Whose tier ends in `noticeDays`, days that were missed included; null when the brand tells nobody. */
export function endingSpan(today: BusinessDay, noticeDays: number): EndingSpan | null {
  if (noticeDays === 0) return null;
  const last = addDays(today, noticeDays);
  const first = addDays(today, Math.max(0, noticeDays - LATE_DAYS));
  return { ended: [first, last], looked: [addDays(first, 1), addDays(last, 1)] };
}

/** Whose grace has just begun: the nightly look has put them to tomorrow. */
export function graceSpan(today: BusinessDay): EndingSpan {
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
  return { ended: [addDays(yesterday, -LATE_DAYS), yesterday], looked: [today, tomorrow] };
}

/** `420 元`, `2 次`, `300 成长值`, as in "再消费 420 元". */
export function missingText(metric: TierMetric, missing: number): string {
  if (metric === 'orders') return `消费 ${missing} 次`;
  if (metric === 'growth') return `累积 ${missing} 成长值`;
  const yuan = missing % 100 === 0 ? String(missing / 100) : (missing / 100).toFixed(2);
  return `消费 ${yuan} 元`;
}

const NOTES: Record<TierCause, string | null> = {
  join: null,
  upgrade: '恭喜升级，点击查看新权益',
  renew: '保级成功，有效期已延长',
  downgrade: '等级已调整，继续消费可再次升级',
  refund: '因订单退款，等级已调整',
  manual: '门店为您调整了等级，点击查看权益',
  purchase: '购买成功，点击查看新权益',
};

/** What a member is told with a change; null: nothing. */
export function changeNote(cause: TierCause): string | null {
  return NOTES[cause];
}
