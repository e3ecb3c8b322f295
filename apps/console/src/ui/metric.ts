import { TIER_METRIC_LABELS, type TierMetric } from '@shuke/shared';
import { count, plainYuan } from './format';

/** What people write and read for one unit of the metric: spend is kept in fen and read in yuan. */
export const METRIC_UNITS: Record<TierMetric, { scale: number; name: string }> = {
  spend: { scale: 100, name: '元' },
  orders: { scale: 1, name: '次' },
  growth: { scale: 1, name: '点' },
};

export function metricText(metric: TierMetric, value: number): string {
  if (metric === 'spend') return `消费 ¥${plainYuan(value)}`;
  if (metric === 'orders') return `消费 ${count(value)} 次`;
  return `${TIER_METRIC_LABELS.growth} ${count(value)}`;
}
