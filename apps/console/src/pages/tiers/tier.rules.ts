import type { TierMetric } from '@shuke/shared';
import type { TierCard, TierChange } from '../../api/types';
import { METRIC_UNITS } from '../../ui/metric';

/** A tier as people write it: thresholds in yuan or times, and a multiple of the points. */
export interface TierValues {
  name: string;
  enter: number;
  keep: number;
  pointsTimes: number;
  payPercent: number;
  cardFace: TierCard['cardFace'];
}

export function valuesOf(tier: TierCard, metric: TierMetric): TierValues {
  const { scale } = METRIC_UNITS[metric];
  return {
    name: tier.name,
    enter: tier.enter / scale,
    keep: tier.keep / scale,
    pointsTimes: tier.pointsPercent / 100,
    payPercent: tier.payPercent,
    cardFace: tier.cardFace,
  };
}

export function changeOf(values: TierValues, metric: TierMetric): TierChange {
  const { scale } = METRIC_UNITS[metric];
  return {
    name: values.name.trim(),
    enter: Math.round(values.enter * scale),
    keep: Math.round(values.keep * scale),
    pointsPercent: Math.round(values.pointsTimes * 100),
    payPercent: values.payPercent,
    cardFace: values.cardFace,
  };
}
